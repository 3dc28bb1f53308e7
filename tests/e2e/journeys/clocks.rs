//! A device whose clock is put back, or is ten years ahead.

use serde_json::json;

use super::nothing_lost::{WORKBENCH, press, shown};
use super::open_kon_tum;
use crate::browser::{Browser, Outcome, Setup, journey};
use crate::engines::Engine;

/// Shifts the page's clock by the milliseconds that the session remembers.
const SHIFTED: &str = "
    const shift = Number(sessionStorage.getItem('shift') ?? 0);
    const RealDate = Date;
    const now = () => RealDate.now() + shift;
    window.Date = class extends RealDate {
        constructor(...given) { if (given.length > 0) super(...given); else super(now()); }
        static now() { return now(); }
    };";

/// Opens the page anew by a clock that is shifted by so many hours, has 200 values written, and gives the writer of the
/// change that stands first in the log.
async fn write_by_a_clock(browser: &Browser, hours: i64) -> Outcome<String> {
    browser.run("sessionStorage.setItem('shift', arguments[0] * 3600e3)", vec![json!(hours)]).await?;
    browser.go_to("#/").await?;
    browser.reload().await?;
    browser.sees("Đã lưu").await?;
    browser.visit(WORKBENCH).await?;
    press(browser, "write").await?;
    browser.until("200 values", async || Ok(shown(browser, "saved").await.filter(|saved| *saved == 200))).await?;
    browser.visit("#/log").await?;
    let first = "return document.querySelector('.log .entry')?.id ?? null";
    let first = browser
        .until("the log", async || Ok(browser.run(first, vec![]).await?.as_str().map(ToOwned::to_owned)))
        .await?;
    first.split('-').nth(1).map(ToOwned::to_owned).ok_or_else(|| first.clone().into())
}

#[tokio::test]
async fn what_is_written_by_a_clock_that_was_put_back_stands_last_and_ten_years_ahead_is_remarked() -> Outcome {
    const FUTURE: &str = "200 thay đổi mang ngày giờ ở tương lai";
    journey(Setup::with_workbench(Engine::Chromium), async |browser| {
        browser.developer_tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": SHIFTED })).await?;
        browser.reload().await?;
        open_kon_tum(browser).await?;
        let right = write_by_a_clock(browser, 0).await?;
        let back = write_by_a_clock(browser, -3).await?;
        assert_ne!(right, back, "what was written last stands first");
        let remarks = "return document.querySelectorAll('.page > [role=note]').length";
        assert_eq!(browser.run(remarks, vec![]).await?, json!(0));
        let ahead = write_by_a_clock(browser, 24 * 3652).await?;
        // By a right clock again, the others are not drawn along.
        assert_eq!(write_by_a_clock(browser, 0).await?, ahead);
        browser.sees(FUTURE).await?;
        let faults = browser.accessibility_faults().await?;
        assert!(faults.is_empty(), "{faults:#?}");
        Ok(())
    })
    .await
}
