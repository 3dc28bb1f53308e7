//! Two offices edit the same plan apart, and their files meet.

use super::{OPEN_FILE, PLAN_FILE, enter, open_kon_tum, save_file};
use crate::browser::{Browser, Outcome, journey};
use crate::engines::Engine;

const EXPORTS: &str = "#/indicators/XUAT-KHAU";

async fn edited(engine: Engine, name: &str, exports: &str, revenue: &str) -> Outcome<Vec<u8>> {
    let mut file = Vec::new();
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        browser.go_to("#/settings").await?;
        browser.find("textbox", "Họ và tên").await?.fill(name).await?;
        browser.go_to(EXPORTS).await?;
        enter(browser, "Nhập giá trị 10 tháng", "Kim ngạch xuất khẩu, 10 tháng, triệu USD", exports).await?;
        browser.go_to("#/indicators/THU-NS").await?;
        enter(
            browser,
            &format!("Nhập giá trị {revenue}"),
            &format!("Thu ngân sách nhà nước trên địa bàn, {revenue}, tỷ đồng"),
            "2.000",
        )
        .await?;
        file = save_file(browser).await?;
        Ok(())
    })
    .await?;
    Ok(file)
}

async fn merged(browser: &Browser, first: &[u8], second: &[u8]) -> Outcome<Vec<u8>> {
    browser.upload(OPEN_FILE, &format!("first{PLAN_FILE}"), first).await?;
    browser.find("button", "Mở kế hoạch trong tệp").await?.click().await?;
    browser.sees("chỉ tiêu đã đánh giá đạt tiến độ").await?;
    browser.sees("Đã lưu").await?;
    browser.go_to("#/share").await?;
    browser
        .upload(
            "Thả tệp vào đây hoặc chọn từ máy: tệp .muctieu.json, một hay nhiều tệp",
            &format!("second{PLAN_FILE}"),
            second,
        )
        .await?;
    browser.find("button", "Gộp 02 lần ghi mới").await?.click().await?;
    browser.sees("Đã gộp 02 thay đổi").await?;
    save_file(browser).await
}

in_every_engine!(files_of_two_offices_merge_in_either_order_and_a_conflict_shows_both_values);

async fn files_of_two_offices_merge_in_either_order_and_a_conflict_shows_both_values(engine: Engine) -> Outcome {
    let one = edited(engine, "Nguyễn Thị Hạnh", "201,5", "7 tháng").await?;
    let other = edited(engine, "Trần Văn Minh", "210", "8 tháng").await?;
    let mut there = Vec::new();
    journey(engine, async |browser| {
        there = merged(browser, &one, &other).await?;
        Ok(())
    })
    .await?;
    journey(engine, async |browser| {
        let back = merged(browser, &other, &one).await?;
        assert!(back == there, "the order of merging shows in the file");
        browser.find("group", "Kim ngạch xuất khẩu, T10/2021").await?;
        for said in ["201,5", "Nguyễn Thị Hạnh", "210", "Trần Văn Minh"] {
            browser.sees(said).await?;
        }
        // The values that were entered apart are both there, without a question.
        browser.go_to("#/indicators/THU-NS").await?;
        browser.find("button", "2.000 tỷ đồng. Sửa giá trị 7 tháng").await?;
        browser.find("button", "2.000 tỷ đồng. Sửa giá trị 8 tháng").await?;
        // The choice is a change like any other.
        browser.go_to("#/share").await?;
        let side = browser.all("button").await?;
        for button in side {
            if button.name().await? == "Chọn giá trị này" {
                button.click().await?;
                break;
            }
        }
        browser.sees("Đã chọn; lựa chọn được ghi vào lịch sử.").await?;
        browser.gone("group", "Kim ngạch xuất khẩu, T10/2021").await?;
        Ok(())
    })
    .await
}
