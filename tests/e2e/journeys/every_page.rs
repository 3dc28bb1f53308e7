//! Every page, with both cases, in both languages and three themes: nothing is wrong with it, nothing overflows, nothing
//! needs the network.

use serde_json::json;

use super::open_kon_tum;
use crate::browser::{Browser, Outcome, journey};
use crate::engines::Engine;

const PAGES: &[&str] = &[
    "#/",
    "#/indicators",
    "#/indicators/THU-NS",
    "#/indicators/THU-NS/edit",
    "#/indicators/+",
    "#/groups/+",
    "#/tasks",
    "#/tasks/+",
    "#/share",
    "#/settings",
    "#/units/+",
    "#/plans",
    "#/nowhere",
];

async fn look_at(browser: &Browser, page: &str, faults: &mut Vec<String>) -> Outcome {
    browser.go_to(page).await?;
    browser.find("heading", "").await.or(browser.find("main", "").await)?;
    let wide = browser.run("return document.documentElement.scrollWidth > innerWidth + 1", vec![]).await?;
    if wide == json!(true) {
        faults.push(format!("{page}: wider than the window"));
    }
    faults.extend(browser.accessibility_faults().await?.into_iter().map(|fault| format!("{page}: {fault}")));
    Ok(())
}

in_every_engine!(
    the_checker_finds_nothing_wrong_on_any_page,
    the_made_up_province_says_so_on_every_page,
    it_works_on_when_the_network_is_gone,
);

async fn the_checker_finds_nothing_wrong_on_any_page(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        let mut faults = Vec::new();
        for page in PAGES {
            look_at(browser, page, &mut faults).await?;
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(())
    })
    .await
}

async fn the_made_up_province_says_so_on_every_page(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        browser.find("button", super::PROVINCE).await?.click().await?;
        for page in ["#/", "#/indicators", "#/tasks", "#/share", "#/settings"] {
            browser.go_to(page).await?;
            browser.sees("Số liệu minh họa, không phải số liệu thật").await?;
        }
        browser.go_to("#/settings").await?;
        browser.find("button", "English").await?.click().await?;
        browser.sees("Illustrative figures, not real ones").await?;
        browser.find("heading", "Settings").await?;
        Ok(())
    })
    .await
}

async fn it_works_on_when_the_network_is_gone(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        // The parts that are fetched ahead are there once the browser has had a moment to itself.
        let fetched =
            "return performance.getEntriesByType('resource').filter((it) => it.name.includes('split_')).length >= 3";
        browser
            .until("later pages to be fetched ahead", async || {
                Ok((browser.run(fetched, vec![]).await? == json!(true)).then_some(()))
            })
            .await?;
        browser.unplug().await;
        browser.go_to("#/indicators/CPI").await?;
        super::enter(browser, "Nhập giá trị 9 tháng", "CPI bình quân (tăng so cùng kỳ), 9 tháng, %", "1,5").await?;
        browser.find("button", "1,5%. Sửa giá trị 9 tháng").await?;
        Ok(())
    })
    .await
}
