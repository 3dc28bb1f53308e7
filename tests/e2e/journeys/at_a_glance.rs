//! The next visit begins with the overview as it was seen last, before the plan has been read; never with one that no
//! longer holds.

use std::sync::Arc;

use muctieu::app::loading::Kept;
use serde_json::{Value, json};

use super::{enter, open_kon_tum};
use crate::browser::{Browser, Outcome, journey};
use crate::engines::Engine;

in_every_engine!(the_overview_is_there_before_the_plan_has_been_read_and_is_never_out_of_date);

/// Notes every headline that was ever drawn, and whether the plan had been read by then.
const EYES: &str = "window.seen = [];
    new MutationObserver(() => {
        const headline = document.querySelector('.headline h1')?.textContent;
        const read = !document.querySelector('.rail .foot button')?.disabled;
        if (headline && headline !== window.seen.at(-1)?.headline) window.seen.push({ headline, read });
    }).observe(document, { childList: true, subtree: true, characterData: true });";

async fn the_overview_is_there_before_the_plan_has_been_read_and_is_never_out_of_date(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        let eyes = engine == Engine::Chromium;
        if eyes {
            browser.developer_tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": EYES })).await?;
        }
        let first = headline(browser).await?;
        kept(browser, &first).await?;
        let whole = page(browser).await?;
        browser.reload().await?;
        browser.sees("Đã lưu").await?;
        assert_eq!(page(browser).await?, whole);
        if eyes {
            assert_eq!(seen(browser).await?, json!([{ "headline": first, "read": false }]));
        }

        // A change that was made just before the end is there the next time, and what was kept before it is not shown.
        browser.visit("#/indicators/THU-NS").await?;
        enter(browser, "Nhập giá trị 9 tháng", "Thu ngân sách nhà nước trên địa bàn, 9 tháng, tỷ đồng", "2.700")
            .await?;
        browser.visit("#/").await?;
        browser.reload().await?;
        browser.sees("Đã lưu").await?;
        let second = headline(browser).await?;
        assert!(first != second, "{second}");
        if eyes {
            // On a slow machine the change may have had the time to come into what is kept.
            let seen = seen(browser).await?;
            let headlines: Vec<_> = seen.as_array().into_iter().flatten().map(|seen| &seen["headline"]).collect();
            assert_eq!(headlines, [&json!(second)]);
        }

        // What was kept wrongly does not outlive the reading of the plan.
        kept(browser, &second).await?;
        let (origin, mut last) = kept_now(browser).await?.ok_or("nothing is kept")?;
        Arc::make_mut(&mut last.glance).headline = "0/0".into();
        let spoilt = format!("{origin}\n{}", last.to_text()?);
        browser.run("localStorage.setItem('muctieu/glance', arguments[0])", vec![json!(spoilt)]).await?;
        browser.reload().await?;
        browser.sees("Đã lưu").await?;
        assert_eq!(headline(browser).await?, second);
        if eyes {
            let both = json!([{ "headline": "0/0", "read": false }, { "headline": second, "read": true }]);
            assert_eq!(seen(browser).await?, both);
        }

        // It is not taken for the past.
        kept(browser, &second).await?;
        browser.visit("#/?then=2001-01-01T00:00:00Z").await?;
        browser.reload().await?;
        browser.sees("Kế hoạch chưa có chỉ tiêu").await?;
        if eyes {
            assert_eq!(seen(browser).await?, json!([]));
        }
        browser.visit("#/").await?;

        // Nor is it shown in another language.
        kept(browser, &second).await?;
        let english = "const settings = JSON.parse(localStorage.getItem('muctieu/settings'));
            localStorage.setItem('muctieu/settings', JSON.stringify({ ...settings, language: 'en' }));";
        browser.run(english, vec![]).await?;
        browser.reload().await?;
        browser.sees("Saved").await?;
        if eyes {
            assert_eq!(seen(browser).await?, json!([{ "headline": headline(browser).await?, "read": true }]));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_reads_the_plan_is_asked_for_until_it_can_be_had() -> Outcome {
    journey(Engine::Chromium, async |browser| {
        browser.forgive("split_plan");
        browser.forgive("Failed to fetch");
        open_kon_tum(browser).await?;
        let first = headline(browser).await?;
        kept(browser, &first).await?;
        browser.developer_tools("Network.enable", json!({})).await?;
        browser.developer_tools("Network.setBypassServiceWorker", json!({ "bypass": true })).await?;
        browser.developer_tools("Network.clearBrowserCache", json!({})).await?;
        browser.developer_tools("Network.setBlockedURLs", json!({ "urls": ["*split_plan*"] })).await?;
        browser.reload().await?;
        browser.sees("Không tải được").await?;
        browser.sees("Đang mở").await?;
        assert_eq!(headline(browser).await?, first);
        browser.developer_tools("Network.setBlockedURLs", json!({ "urls": [] })).await?;
        browser.sees("Đã lưu").await?;
        assert!(browser.all("alert").await?.is_empty());
        Ok(())
    })
    .await
}

async fn headline(browser: &Browser) -> Outcome<String> {
    browser
        .until("the headline", async || {
            let text = browser.run("return document.querySelector('.headline h1')?.textContent", vec![]).await?;
            Ok(text.as_str().map(str::to_owned))
        })
        .await
}

/// Everything on the page.
async fn page(browser: &Browser) -> Outcome<Value> {
    browser.run("return document.querySelector('main').innerText", vec![]).await
}

async fn seen(browser: &Browser) -> Outcome<Value> {
    browser.run("return window.seen", vec![]).await
}

/// Waits until an overview with that headline is kept.
async fn kept(browser: &Browser, headline: &str) -> Outcome {
    browser
        .until("the overview to be kept", async || {
            let kept = kept_now(browser).await?;
            Ok(kept.filter(|(_, kept)| kept.glance.headline == headline).map(drop))
        })
        .await
}

/// What is kept, with what it was made from.
async fn kept_now(browser: &Browser) -> Outcome<Option<(String, Kept)>> {
    let text = browser.run("return localStorage.getItem('muctieu/glance')", vec![]).await?;
    let read = |text: &str| text.split_once('\n').map(|(origin, kept)| (origin.to_owned(), Kept::from_text(kept)));
    Ok(text.as_str().and_then(read).and_then(|(origin, kept)| Some((origin, kept?))))
}
