//! The journeys, one file each.

mod empty_plan;
mod every_page;
mod real_plan;
mod two_offices;

use crate::browser::{Browser, Outcome};

/// What the names of plan files end in.
pub const PLAN_FILE: &str = ".muctieu.json";

/// Opens the real case from the first page.
pub async fn open_kon_tum(browser: &Browser) -> Outcome {
    browser.find("button", "Xem trường hợp thật: Kon Tum 2021").await?.click().await?;
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
