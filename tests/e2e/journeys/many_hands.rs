//! A province sends a unit its part of the plan; the unit enters its figures, submits them and sends the file back; the
//! province approves, and later asks for a correction. Each takes the steps that are theirs.

use super::{OPEN_FILE, PLAN_FILE, choose, open_kon_tum, save_file};
use crate::browser::{Browser, Outcome, journey};
use crate::engines::Engine;

const FORM: &str = "#/entry/SCT";
const EXPORTS: &str = "Kim ngạch xuất khẩu, 9 tháng, triệu USD";

in_chromium_alone!(a_unit_reports_by_file_and_the_province_approves_and_asks_for_a_correction);

async fn write(browser: &Browser, role: &str, field: &str, text: &str) -> Outcome {
    browser.find(role, field).await?.element().focus().await?;
    browser.press("Control+a").await?;
    browser.type_text(text).await
}

async fn press(browser: &Browser, button: &str) -> Outcome {
    browser.find("button", button).await?.click().await
}

/// The file that the province saves for the unit.
async fn sent(engine: Engine) -> Outcome<Vec<u8>> {
    let mut file = Vec::new();
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        browser.go_to("#/share").await?;
        choose(browser, "Đơn vị nhận tệp", "\u{2003}Sở Công Thương").await?;
        press(browser, "Lưu tệp cho đơn vị").await?;
        file = browser.downloaded_ending(PLAN_FILE).await?;
        Ok(())
    })
    .await?;
    Ok(file)
}

/// The file that the unit sends back.
async fn returned(engine: Engine, sent: &[u8]) -> Outcome<Vec<u8>> {
    let mut file = Vec::new();
    journey(engine, async |browser| {
        browser.upload(OPEN_FILE, &format!("sct{PLAN_FILE}"), sent).await?;
        press(browser, "Mở kế hoạch trong tệp").await?;
        browser.find("heading", "Nhập số liệu: Sở Công Thương").await?;
        browser.sees("Đơn vị của tôi: Sở Công Thương").await?;
        browser.sees("Đã lưu").await?;
        write(browser, "textbox", EXPORTS, "180,5").await?;
        browser.press("Enter").await?;
        browser.sees("Đã ghi: Kim ngạch xuất khẩu.").await?;
        press(browser, "Trình báo cáo").await?;
        browser.sees("Bước tiếp theo: UBND tỉnh Kon Tum duyệt hoặc đề nghị đính chính.").await?;
        browser.gone("button", "Duyệt báo cáo").await?;
        // What was submitted is locked, and changes with a reason.
        write(browser, "textbox", EXPORTS, "181").await?;
        browser.press("Enter").await?;
        browser.sees("Số liệu này đã trình.").await?;
        write(browser, "textbox", "Lý do sửa sau khi trình", "theo số hải quan").await?;
        browser.find("textbox", EXPORTS).await?.element().focus().await?;
        browser.press("Enter").await?;
        browser.sees("Sửa sau khi trình: 01 số liệu").await?;
        browser.sees("theo số hải quan").await?;
        file = save_file(browser).await?;
        Ok(())
    })
    .await?;
    Ok(file)
}

async fn a_unit_reports_by_file_and_the_province_approves_and_asks_for_a_correction(engine: Engine) -> Outcome {
    let back = returned(engine, &sent(engine).await?).await?;
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        browser.go_to("#/share").await?;
        let input = "Thả tệp vào đây hoặc chọn từ máy: tệp .muctieu.json, một hay nhiều tệp";
        browser.upload(input, &format!("back{PLAN_FILE}"), &back).await?;
        press(browser, "Gộp 03 lần ghi mới").await?;
        browser.sees("Đã gộp 03 thay đổi").await?;
        browser.go_to(FORM).await?;
        browser.sees("Đã trình").await?;
        // Nobody has said who they are: that is asked where it is needed.
        browser.gone("button", "Duyệt báo cáo").await?;
        press(browser, "Tiếp tục").await?;
        browser.sees("Chọn đơn vị của bạn.").await?;
        write(browser, "textbox", "Họ và tên", "Lê Văn Duyệt").await?;
        choose(browser, "Đơn vị của tôi", "UBND tỉnh Kon Tum").await?;
        press(browser, "Tiếp tục").await?;
        press(browser, "Duyệt báo cáo").await?;
        browser.sees("báo cáo 9 tháng năm 2021: Đã duyệt.").await?;
        press(browser, "Đề nghị đính chính").await?;
        press(browser, "Đề nghị đính chính").await?;
        browser.sees("Ghi lý do để đơn vị biết cần sửa gì.").await?;
        write(browser, "textbox", "Lý do đề nghị đính chính", "thiếu số quý III").await?;
        browser.press("Enter").await?;
        browser.sees("Lý do đề nghị đính chính: thiếu số quý III").await?;
        browser.go_to("#/log").await?;
        browser.sees("Đính chính: thiếu số quý III").await?;
        browser.sees("Lê Văn Duyệt, UBND tỉnh Kon Tum").await?;
        browser.sees("“theo số hải quan”").await?;
        Ok(())
    })
    .await
}
