//! A file with a passphrase: a wrong one and a damaged file are told apart, and nothing is lost by either.

use super::{OPEN_FILE, PLAN_FILE, open_kon_tum};
use crate::browser::{Browser, Outcome, journey};
use crate::engines::Engine;

in_every_engine!(a_file_with_a_passphrase_tells_a_wrong_one_from_damage_and_opens_with_the_right_one);

const RIGHT: &str = "bốn con ngựa trên đồi Măng Đen";

async fn unseal(browser: &Browser, passphrase: &str) -> Outcome {
    let field = browser.focus_reaches("Mật khẩu").await?;
    field.fill(passphrase).await?;
    browser.press("Enter").await
}

async fn a_file_with_a_passphrase_tells_a_wrong_one_from_damage_and_opens_with_the_right_one(
    engine: Engine,
) -> Outcome {
    let mut file = Vec::new();
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        browser.go_to("#/share").await?;
        browser.find("textbox", "Mật khẩu").await?.fill("ngắn").await?;
        browser.find("button", "Lưu tệp có mật khẩu").await?.click().await?;
        browser.sees("Mật khẩu cần ít nhất 12 ký tự.").await?;
        browser.find("textbox", "Mật khẩu").await?.fill(RIGHT).await?;
        browser.find("textbox", "Nhập lại mật khẩu").await?.fill("khác").await?;
        browser.find("button", "Lưu tệp có mật khẩu").await?.click().await?;
        browser.sees("Hai lần nhập không giống nhau.").await?;
        browser.find("textbox", "Nhập lại mật khẩu").await?.fill(RIGHT).await?;
        browser.find("button", "Lưu tệp có mật khẩu").await?.click().await?;
        file = browser.downloaded_ending(".json").await?;
        let text = String::from_utf8_lossy(&file);
        assert!(!text.contains("Kon Tum") && !text.contains("XUAT-KHAU"), "the file can be read");
        Ok(())
    })
    .await?;
    // In the middle of what is encrypted, another letter.
    let mut damaged = file.clone();
    let middle = damaged.len() / 2;
    damaged[middle] = if damaged[middle] == b'A' { b'B' } else { b'A' };
    let cut = &file[..file.len() / 2];
    journey(engine, async |browser| {
        for (name, content) in [("hong", damaged.as_slice()), ("cut", cut)] {
            browser.upload(OPEN_FILE, &format!("{name}{PLAN_FILE}"), content).await?;
            let said = format!("{name}{PLAN_FILE}: tệp hỏng hoặc thiếu, mật khẩu nào cũng không mở được.");
            browser.sees(&said).await?;
        }
        browser.upload(OPEN_FILE, &format!("kon-tum{PLAN_FILE}"), &file).await?;
        browser.find("heading", &format!("Tệp có mật khẩu: kon-tum{PLAN_FILE}")).await?;
        unseal(browser, "bốn con ngựa trên đồi Măng Đẽn").await?;
        browser.sees("Mật khẩu không đúng. Kiểm tra bộ gõ, chữ hoa và khoảng trắng rồi nhập lại.").await?;
        let faults = browser.accessibility_faults().await?;
        assert!(faults.is_empty(), "{faults:#?}");
        unseal(browser, RIGHT).await?;
        browser.find("button", "Mở kế hoạch trong tệp").await?.click().await?;
        browser.sees("chỉ tiêu đã đánh giá đạt tiến độ").await?;
        browser.sees("Đã lưu").await?;
        Ok(())
    })
    .await
}
