//! One cell in two tabs of a browser: a value over one that was seen replaces it, two that knew nothing of each other
//! are both shown.

use serde_json::json;

use super::{enter, open_kon_tum};
use crate::browser::{Outcome, journey};
use crate::engines::Engine;

in_every_engine!(the_same_cell_in_two_tabs_is_a_conflict_only_when_neither_saw_the_other);

const EXPORTS: &str = "#/indicators/XUAT-KHAU";
const FIELD: &str = "Kim ngạch xuất khẩu, 10 tháng, triệu USD";
const BLANK: &str = "Nhập giá trị 10 tháng";
const FIRST: &str = "201,5 triệu USD. Sửa giá trị 10 tháng";
const SECOND: &str = "210 triệu USD. Sửa giá trị 10 tháng";
const CONFLICT: &str = "Kim ngạch xuất khẩu, T10/2021";

/// The tab hears nothing of what others write, once it is told so.
const EARS: &str = "addEventListener('storage', (event) => {
        if (window.deaf) event.stopImmediatePropagation();
    }, { capture: true })";

async fn the_same_cell_in_two_tabs_is_a_conflict_only_when_neither_saw_the_other(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        browser.visit(EXPORTS).await?;
        let one = browser.driver().window().await?;
        let two = browser.driver().new_tab().await?;
        browser.driver().switch_to_window(two.clone()).await?;
        // Chromium asks the listeners of a window in the order in which they came.
        if engine == Engine::Chromium {
            browser.developer_tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": EARS })).await?;
        }
        browser.go_to(EXPORTS).await?;
        browser.find("button", BLANK).await?;
        browser.run(EARS, vec![]).await?;
        // Seen: the second value replaces the first.
        browser.driver().switch_to_window(one.clone()).await?;
        enter(browser, BLANK, FIELD, "201,5").await?;
        browser.driver().switch_to_window(two.clone()).await?;
        enter(browser, FIRST, FIELD, "210").await?;
        browser.driver().switch_to_window(one.clone()).await?;
        browser.find("button", SECOND).await?;
        browser.visit("#/share").await?;
        browser.gone("group", CONFLICT).await?;
        // Not seen: the second tab has gone deaf before the first one writes.
        browser.visit(EXPORTS).await?;
        browser.driver().switch_to_window(two.clone()).await?;
        browser.run("window.deaf = true", vec![]).await?;
        browser.find("button", SECOND).await?;
        browser.driver().switch_to_window(one.clone()).await?;
        enter(browser, SECOND, FIELD, "222").await?;
        browser.driver().switch_to_window(two.clone()).await?;
        browser.find("button", SECOND).await?;
        enter(browser, SECOND, FIELD, "233").await?;
        browser.driver().switch_to_window(one).await?;
        browser.visit("#/share").await?;
        for tab in [None, Some(two)] {
            if let Some(tab) = tab {
                browser.driver().switch_to_window(tab).await?;
                browser.go_to("#/share").await?;
                browser.reload().await?;
            }
            let both = browser.find("group", CONFLICT).await?.text().await?;
            assert!(both.contains("222") && both.contains("233"), "{both}");
        }
        Ok(())
    })
    .await
}
