//! An officer enters a dozen figures with the keyboard, pastes a column from a spreadsheet, and one of its cells is no
//! figure.

use super::open_kon_tum;
use crate::browser::{Browser, Outcome, journey};
use crate::engines::Engine;

in_every_engine!(figures_are_entered_with_the_keyboard_and_pasted_from_a_spreadsheet);

const EXPORTS: &str = "Kim ngạch xuất khẩu, 9 tháng, triệu USD";
const INDUSTRY: &str = "Chỉ số sản xuất công nghiệp (tăng so cùng kỳ), 9 tháng, %";
const RETAIL: &str = "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ, 9 tháng, tỷ đồng";
const FORM: &str = "#/entry/SCT";

/// Pastes into the field that has the focus, as a spreadsheet puts a column on the clipboard.
async fn paste(browser: &Browser, column: &str) -> Outcome {
    let script = "const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', arguments[0]);
        document.activeElement.dispatchEvent(
            new ClipboardEvent('paste', {
                clipboardData,
                // Firefox makes its own of these.
                dataType: 'text/plain',
                data: arguments[0],
                bubbles: true,
                cancelable: true,
            }))";
    browser.run(script, vec![column.into()]).await?;
    Ok(())
}

async fn value(browser: &Browser, field: &str) -> Outcome<String> {
    browser.find("textbox", field).await?.value().await
}

async fn figures_are_entered_with_the_keyboard_and_pasted_from_a_spreadsheet(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        browser.go_to(FORM).await?;
        browser.find("textbox", EXPORTS).await?.element().focus().await?;
        browser.press("Control+a").await?;
        browser.type_text("180,5").await?;
        browser.press("Enter").await?;
        browser.sees("Đã ghi: Kim ngạch xuất khẩu.").await?;
        // What is no figure stays in its field, with the reason beside it, and Esc puts back what was there.
        browser.focus_reaches(INDUSTRY).await?;
        browser.type_text("12,3,4 %%").await?;
        browser.press("Enter").await?;
        assert_eq!(browser.focus_reaches(INDUSTRY).await?.attribute("aria-invalid").await?.as_deref(), Some("true"));
        assert_eq!(value(browser, INDUSTRY).await?, "12,3,4 %%");
        browser.press("Escape").await?;
        assert_eq!(value(browser, INDUSTRY).await?, "");
        // A column: what can be read is one entry, the wrong cell keeps its text, a line too many is told.
        browser.find("textbox", EXPORTS).await?.element().focus().await?;
        paste(browser, "181,25\r\n12.3.4x\r\n11.950\r\n7\r\n").await?;
        browser
            .sees("Đã dán 02 số liệu trong một lần ghi; 01 ô chưa đọc được, giữ nguyên chữ trong ô; 01 dòng thừa không có ô để điền.")
            .await?;
        assert_eq!(value(browser, EXPORTS).await?, "181,25");
        assert_eq!(value(browser, INDUSTRY).await?, "12.3.4x");
        assert_eq!(value(browser, RETAIL).await?, "11.950");
        let faults = browser.accessibility_faults().await?;
        assert!(faults.is_empty(), "{faults:#?}");
        browser.reload().await?;
        browser.find("textbox", EXPORTS).await?;
        assert_eq!([value(browser, EXPORTS).await?, value(browser, RETAIL).await?], ["181,25", "11.950"]);
        // One entry, so that one step takes both back.
        browser.visit("#/log").await?;
        browser.sees("25 lần ghi").await?;
        Ok(())
    })
    .await
}
