//! The journeys, one file each.

mod assistive;
mod at_a_glance;
mod clocks;
mod empty_plan;
mod entry;
mod every_page;
mod history;
mod hostile_texts;
mod installed;
mod many_files;
mod many_hands;
mod nothing_lost;
mod oldest;
mod one_file;
mod pages;
mod passphrase;
mod put_away;
mod real_plan;
mod rescued;
mod two_offices;
mod two_tabs;

use crate::browser::{Browser, Outcome};

/// What the names of plan files end in.
pub const PLAN_FILE: &str = ".muctieu.json";

/// The door to the real case.
pub const KON_TUM: &str =
    "Xem trường hợp thật: Kon Tum 2021 35 chỉ tiêu, 12 chỉ đạo của Thông báo 280/TB-UBND, số đã công bố kèm nguồn";

/// The door to the province that does not exist.
pub const PROVINCE: &str =
    "Xem một tỉnh minh họa 100 xã, phường, đặc khu theo mô hình hai cấp; số không có thật và luôn được ghi rõ như vậy";

/// The door that opens a file.
pub const OPEN_FILE: &str = "Mở tệp có sẵn Tệp .muctieu.json do đồng nghiệp gửi, hoặc thả vào bất cứ đâu trên trang";

/// The door that starts an empty plan.
pub const EMPTY: &str = "Bắt đầu kế hoạch trống Đặt tên, năm và cơ quan; thêm chỉ tiêu sau";

/// Opens the real case from the first page.
pub async fn open_kon_tum(browser: &Browser) -> Outcome {
    browser.find("button", KON_TUM).await?.click().await?;
    browser.sees("chỉ tiêu đã đánh giá đạt tiến độ").await?;
    browser.sees("Đã lưu").await
}

/// Saves the plan as a file and takes it.
pub async fn save_file(browser: &Browser) -> Outcome<Vec<u8>> {
    browser.go_to("#/share").await?;
    browser.find("button", "Lưu tệp kế hoạch").await?.click().await?;
    browser.downloaded_ending(PLAN_FILE).await
}

/// Enters a value for a period of an indicator, with the keyboard.
pub async fn enter(browser: &Browser, button: &str, field: &str, value: &str) -> Outcome {
    browser.find("button", button).await?.click().await?;
    browser.find("textbox", field).await?.fill(value).await?;
    browser.press("Enter").await?;
    browser.sees("Đã lưu").await
}

/// Chooses in a list by its name: engines differ in what they call its role.
pub async fn choose(browser: &Browser, field: &str, entry: &str) -> Outcome {
    let list = browser
        .until(&format!("the list “{field}”"), async || {
            for list in browser.all("combobox").await? {
                if list.name().await? == field {
                    return Ok(Some(list));
                }
            }
            Ok(None)
        })
        .await?;
    list.element().focus().await?;
    browser.choose(entry).await
}
