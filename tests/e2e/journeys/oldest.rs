//! The oldest browser that the app works in: the main journey, what it says in still older ones, and pictures of every
//! page beside those of today's browser.

use std::{fs, path::Path};

use serde_json::json;

use super::{every_page::PAGES, open_kon_tum, real_plan};
use crate::browser::{Outcome, Setup, journey};
use crate::engines::Engine;

/// The colours that a page has at least: ink, paper, accent, rules, statuses, marks.
const LEAST_COLOURS: usize = 6;

/// The colours in which the page draws what is seen of it, without what is transparent.
const COLOURS: &str = "const colours = new Set();
    for (const element of document.querySelectorAll('body *')) {
        if (!element.checkVisibility()) continue;
        const { color, fill, backgroundColor } = getComputedStyle(element);
        for (const colour of [color, fill, backgroundColor]) if (!/, 0\\)$|none/.test(colour)) colours.add(colour);
    }
    return [...colours]";

#[tokio::test]
async fn a_figure_is_entered_kept_and_sent_to_another_browser() -> Outcome {
    real_plan::a_figure_is_entered_kept_and_sent_to_another_browser(Engine::Oldest).await
}

#[tokio::test]
async fn pictures_of_every_page_show_the_same_colours_as_today() -> Outcome {
    let mut seen = Vec::new();
    for engine in [Engine::Chromium, Engine::Oldest] {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("pictures-{engine:?}").to_lowercase());
        fs::create_dir_all(&folder)?;
        let mut colours = Vec::new();
        journey(Setup { size: (1093, 614), ..engine.into() }, async |browser| {
            open_kon_tum(browser).await?;
            for (number, page) in PAGES.iter().enumerate() {
                browser.visit(page).await?;
                let name: String = page.chars().filter(char::is_ascii_alphanumeric).collect();
                browser.driver().screenshot(&folder.join(format!("{number:02}-{name}.png"))).await?;
                let mut found: Vec<String> = serde_json::from_value(browser.run(COLOURS, Vec::new()).await?)?;
                found.sort();
                assert!(found.len() >= LEAST_COLOURS, "{engine:?}, {page}: {found:?}");
                colours.push((*page, found));
            }
            browser.visit("#/").await?;
            let printed = browser.developer_tools("Page.printToPDF", json!({ "preferCSSPageSize": true })).await?;
            let length = printed["data"].as_str().unwrap_or_default().len();
            assert!(length > 10_000, "{engine:?}: a print of {length} characters");
            fs::write(folder.join("overview.pdf.base64"), printed["data"].as_str().unwrap_or_default())?;
            Ok(())
        })
        .await?;
        println!("{engine:?}: {} pictures in {}", PAGES.len(), folder.display());
        seen.push(colours);
    }
    assert_eq!(seen[0], seen[1]);
    Ok(())
}

#[tokio::test]
async fn the_menu_of_the_display_opens_by_its_button_alone() -> Outcome {
    journey(Engine::Oldest, async |browser| {
        open_kon_tum(browser).await?;
        let shown = "return document.querySelector('#theme')?.checkVisibility() ?? false";
        let is_shown = async |expected: bool| {
            browser
                .until(&format!("the menu to be shown: {expected}"), async || {
                    Ok((browser.run(shown, vec![]).await? == json!(expected)).then_some(()))
                })
                .await
        };
        is_shown(false).await?;
        let button = browser.find("button", "Hiển thị").await?;
        button.click().await?;
        is_shown(true).await?;
        browser.press("Escape").await?;
        is_shown(false).await?;
        browser.focus_reaches("Hiển thị").await?;
        button.click().await?;
        is_shown(true).await?;
        browser.find("link", "Chỉ tiêu").await?.click().await?;
        is_shown(false).await
    })
    .await
}

#[tokio::test]
async fn a_still_older_browser_is_told_so() -> Outcome {
    journey(Engine::Oldest, async |browser| {
        // The page that every journey opens first is left while it fetches ahead.
        browser.forgive("Failed to fetch");
        let source = "delete HTMLElement.prototype.inert";
        browser.developer_tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
        browser.go_to("?").await?;
        browser.sees("Trình duyệt này quá cũ, ứng dụng cần một trong các bản sau hoặc mới hơn: Chrome 109").await
    })
    .await
}
