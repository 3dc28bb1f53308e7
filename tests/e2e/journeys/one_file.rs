//! The one-file edition, opened from the disk: it works, keeps its data, and makes a page for people who only read.

use super::{enter, open_kon_tum, save_file};
use crate::browser::{Outcome, journey};
use crate::copy::BUILT;
use crate::engines::Engine;
use std::fs;
use std::path::Path;

in_every_engine!(it_opens_from_the_disk_and_makes_a_page_for_reading);

async fn it_opens_from_the_disk_and_makes_a_page_for_reading(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        let folder = browser.own_folder("one file");
        fs::create_dir_all(&folder)?;
        let file = folder.join("muctieu.html");
        let size = fs::copy(Path::new(BUILT).join("muctieu.html"), &file)?;
        println!("one file: {} KB, {engine:?}", size / 1000);
        browser.open_file(&file).await?;
        open_kon_tum(browser).await?;
        browser.go_to("#/indicators/THU-NS").await?;
        let drawn = "return document.querySelectorAll('.canvas svg').length === 1";
        browser
            .until("the chart to be drawn", async || {
                Ok((browser.run(drawn, vec![]).await? == serde_json::json!(true)).then_some(()))
            })
            .await?;
        enter(browser, "Nhập giá trị 9 tháng", "Thu ngân sách nhà nước trên địa bàn, 9 tháng, tỷ đồng", "2.700")
            .await?;
        browser.reload().await?;
        browser.find("button", "2.700 tỷ đồng. Sửa giá trị 9 tháng").await?;
        let asked = "return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /^http/.test(name))";
        assert_eq!(browser.run(asked, vec![]).await?, serde_json::json!([]));
        let exported = save_file(browser).await?;
        assert!(String::from_utf8(exported)?.contains("2700"), "the figure is in the file");

        browser.find("button", "Lưu trang chỉ đọc").await?.click().await?;
        let page = folder.join("doc.html");
        fs::write(&page, browser.downloaded_ending(".html").await?)?;
        browser.open_file(&page).await?;
        browser.sees("Trang chỉ đọc: số liệu ghi nhận đến").await?;
        browser.go_to("#/indicators/THU-NS").await?;
        browser.find("heading", "Đạt tiến độ").await?;
        browser.sees("2.700").await?;
        browser.gone("link", "Sửa chỉ tiêu").await
    })
    .await
}
