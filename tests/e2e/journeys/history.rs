//! The log: what was entered in an earlier session is taken back and done again, the plan is seen as it stood then, and
//! two moments are compared.

use super::{choose, enter, open_kon_tum};
use crate::browser::{Browser, Outcome, journey};
use crate::engines::Engine;

in_chromium_alone!(an_entry_of_an_earlier_session_is_undone_and_redone_and_the_plan_is_seen_as_it_stood);

const EXPORTS: &str = "#/indicators/XUAT-KHAU";
const AUTHORS: &str = "Biên soạn từ nguồn công bố";
const BLANK: &str = "Nhập giá trị 10 tháng";
const ENTERED: &str = "201,5 triệu USD. Sửa giá trị 10 tháng";

/// Follows the first link, or presses the first button, of the log whose name begins so.
async fn first(browser: &Browser, role: &str, name: &str) -> Outcome {
    let found = browser
        .until(&format!("a {role} “{name}…”"), async || {
            for thing in browser.all(role).await? {
                if thing.name().await?.starts_with(name) {
                    return Ok(Some(thing));
                }
            }
            Ok(None)
        })
        .await?;
    found.click().await
}

async fn an_entry_of_an_earlier_session_is_undone_and_redone_and_the_plan_is_seen_as_it_stood(
    engine: Engine,
) -> Outcome {
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        browser.visit(EXPORTS).await?;
        enter(browser, BLANK, "Kim ngạch xuất khẩu, 10 tháng, triệu USD", "201,5").await?;
        // Another session: nothing is remembered but what is kept.
        browser.restart().await?;
        browser.go_to("#/log").await?;
        first(browser, "button", "Hoàn tác lần ghi của").await?;
        browser.sees("Đã hoàn tác: ").await?;
        browser.visit(EXPORTS).await?;
        browser.find("button", BLANK).await?;
        browser.restart().await?;
        browser.go_to("#/log").await?;
        browser.sees("Hoàn tác lần ghi của người chưa ghi tên lúc").await?;
        // To take back what took back is to do it again.
        first(browser, "button", "Hoàn tác lần ghi của").await?;
        browser.sees("Đã hoàn tác: ").await?;
        browser.visit(EXPORTS).await?;
        browser.find("button", ENTERED).await?;
        // As the last entry of the case's authors left it.
        browser.visit("#/log").await?;
        choose(browser, "Người ghi", AUTHORS).await?;
        browser.sees("23 lần ghi").await?;
        first(browser, "link", "So với hiện tại").await?;
        browser.find("heading", "So sánh hai thời điểm").await?;
        browser.sees("01 ô khác nhau").await?;
        browser.sees("201,5").await?;
        browser.visit("#/log").await?;
        choose(browser, "Người ghi", AUTHORS).await?;
        browser.sees("23 lần ghi").await?;
        first(browser, "link", "Xem kế hoạch lúc này").await?;
        browser.sees("chỉ tiêu đã đánh giá đạt tiến độ").await?;
        first(browser, "link", "Kim ngạch xuất khẩu").await?;
        browser.find("heading", "Kim ngạch xuất khẩu").await?;
        browser.gone("button", ENTERED).await?;
        let blank = browser.find("button", BLANK).await?;
        assert!(blank.attribute("disabled").await?.is_some(), "the past can be written to");
        browser.visit(EXPORTS).await?;
        browser.find("button", ENTERED).await?;
        Ok(())
    })
    .await
}
