//! Files of many offices at once: what each brings, what contradicts, what cannot be merged and why.

use muctieu::exchange::json as file;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

use super::{OPEN_FILE, PLAN_FILE, open_kon_tum, save_file};
use crate::browser::{Browser, File, Outcome, journey};
use crate::engines::Engine;
use crate::office::Office;

in_every_engine!(ten_files_at_once_show_what_each_brings_and_others_say_why_they_are_not_merged);

const FILES: &str = "Thả tệp vào đây hoặc chọn từ máy: tệp .muctieu.json, một hay nhiều tệp";

/// Districts of the real case, by their codes.
const DISTRICTS: [&str; 8] = ["608", "610", "611", "612", "613", "614", "615", "616"];

fn exact(value: &str) -> Value {
    json!({ "figure": { "exact": value } })
}

/// The files of eight districts, each with a figure of its own, and of two offices that both state one figure.
fn ten_files(base: &[u8]) -> Outcome<Vec<File>> {
    let mut files = Vec::new();
    for district in DISTRICTS {
        let mut office = Office::with(base, &format!("h{district}"), &format!("Cán bộ {district}"))?;
        office.record([(format!("actual/THU-NS/{district}/2021-10").as_str(), exact("12.5"))], "")?;
        files.push((format!("huyen-{district}{PLAN_FILE}"), office.file()?));
    }
    for (writer, name, value, note) in
        [("sct", "Nguyễn Thị Hạnh", "201.5", "báo cáo tháng"), ("haiquan", "Trần Văn Minh", "210", "số hải quan")]
    {
        let mut office = Office::with(base, writer, name)?;
        office.record([("actual/XUAT-KHAU/UBND/2021-10", exact(value))], note)?;
        files.push((format!("{writer}{PLAN_FILE}"), office.file()?));
    }
    Ok(files)
}

/// Files that cannot be merged, with what is said of each.
fn unfit_files(base: &[u8]) -> Outcome<Vec<(String, Vec<u8>, &'static str)>> {
    let base = std::str::from_utf8(base)?;
    let digest = base.lines().find(|line| line.starts_with("\"digest\"")).ok_or("no digest")?;
    let mut other = Office::new("ke-hoach-khac", "khac", "Ai đó")?;
    other.record([("plan/title", json!("Kế hoạch khác")), ("plan/year", json!(2021))], "")?;
    let file = |name: &str| format!("{name}{PLAN_FILE}");
    Ok(vec![
        (file("khac"), other.file()?, "Thuộc kế hoạch khác với kế hoạch đang mở; có thể mở riêng, không gộp."),
        (
            file("moi-hon"),
            base.replace("\"version\": 1", "\"version\": 7").into_bytes(),
            "Tệp được tạo bằng phiên bản mới hơn (định dạng 7).",
        ),
        (
            file("da-sua"),
            base.replace("UBND tỉnh Kon Tum", "UBND tỉnh Kon Tim").replace(&format!("{digest}\n"), "").into_bytes(),
            "có hai nội dung khác nhau: tệp đã bị sửa ngoài ứng dụng. Tệp không được gộp",
        ),
        (file("hong"), base.as_bytes()[..base.len() / 2].to_vec(), "Tệp không phải kế hoạch hoặc đã hỏng ở dòng"),
    ])
}

async fn ten_files_at_once_show_what_each_brings_and_others_say_why_they_are_not_merged(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        let base = save_file(browser).await?;
        let unfit = unfit_files(&base)?;
        let mut files = ten_files(&base)?;
        files.extend(unfit.iter().map(|(name, content, _)| (name.clone(), content.clone())));
        browser.upload_all(FILES, &files).await?;
        browser.find("heading", "Xem trước khi gộp: 10 tệp").await?;
        browser.find("heading", "Không gộp vào kế hoạch này: 04 tệp").await?;
        for (name, _, reason) in &unfit {
            browser.find("heading", name).await?;
            browser.sees(reason).await?;
        }
        browser.sees("Chọn tệp để gộp (10/10)").await?;
        browser.sees("hai bên cùng sửa").await?;
        let faults = browser.accessibility_faults().await?;
        assert!(faults.is_empty(), "{faults:#?}");
        // One is left out for now.
        browser.find("checkbox", &format!("huyen-616{PLAN_FILE}")).await?.click().await?;
        browser.sees("Chọn tệp để gộp (9/10)").await?;
        browser.find("button", "Gộp 09 lần ghi mới").await?.click().await?;
        browser.sees("Đã gộp 09 tệp: 09 lần ghi, 08 ô thay đổi, trong đó 01 ô hai bên cùng sửa, cần chọn.").await?;
        browser.find("heading", "Xem trước khi gộp: 01 tệp").await?;
        browser.find("button", "Đến phần chọn giá trị").await?.click().await?;
        let conflict = browser.find("group", "Kim ngạch xuất khẩu, T10/2021").await?.text().await?;
        for said in ["201,5", "Nguyễn Thị Hạnh", "báo cáo tháng", "210", "Trần Văn Minh", "số hải quan"]
        {
            assert!(conflict.contains(said), "{said} is missing in {conflict}");
        }
        let merged = file::read(&save_file(browser).await?)?;
        let mine = merged.changes.iter().filter(|change| change.id.replica.as_str().starts_with('h')).count();
        assert_eq!(mine, 8, "seven districts and the customs");
        Ok(())
    })
    .await
}

/// How many communes the province has in the law of the day, and how often each has written.
const COMMUNES: usize = 102;
const CHANGES: usize = 100;

/// A plan of one indicator that communes report, and the files that they send.
fn communes() -> Outcome<(Vec<u8>, Vec<File>)> {
    let mut province = Office::new("tinh", "tinh", "Phòng Tổng hợp")?;
    let mut cells = vec![
        ("plan/title".to_owned(), json!("Kế hoạch năm 2021")),
        ("plan/year".to_owned(), json!(2021)),
        ("unit/T/name".to_owned(), json!("Tỉnh")),
        ("unit/T/kind".to_owned(), json!("province")),
        ("indicator/RUNG/name".to_owned(), json!("Diện tích trồng rừng")),
        ("indicator/RUNG/unit_of_measure".to_owned(), json!("ha")),
    ];
    for commune in 1..=COMMUNES {
        cells.push((format!("unit/X{commune}/name"), json!(format!("Xã {commune}"))));
        cells.push((format!("unit/X{commune}/parent"), json!("T")));
    }
    province.record(cells.iter().map(|(cell, value)| (cell.as_str(), value.clone())), "")?;
    let base = province.file()?;
    let mut files = Vec::new();
    for commune in 1..=COMMUNES {
        let mut office = Office::with(&base, &format!("x{commune}"), &format!("Cán bộ xã {commune}"))?;
        // Every month several times over; the last word is the number of the commune.
        for change in 1..=CHANGES {
            let month = change % 10 + 1;
            let value = if change + 10 > CHANGES { commune * month } else { change };
            let cell = format!("actual/RUNG/X{commune}/2021-{month:02}");
            office.record([(cell.as_str(), exact(&format!("{value}.{:02}", change % 100)))], "")?;
        }
        files.push((format!("xa-{commune}{PLAN_FILE}"), office.file()?));
    }
    Ok((base, files))
}

/// The sum of all actuals of a plan file, and how many there are.
fn sum(content: &[u8]) -> Outcome<(Decimal, usize)> {
    let mut ledger = muctieu::ledger::Ledger::default();
    ledger.merge(file::read(content)?.changes)?;
    let figures = || ledger.plan().actuals.values().filter_map(|actual| actual.figure.low());
    Ok((figures().sum(), figures().count()))
}

/// Remembers every text of the line that tells the progress.
const WATCH: &str = "window.told = new Set();
    new MutationObserver(() => {
        const said = document.getElementById('merged')?.textContent;
        if (said) window.told.add(said);
    }).observe(document.body, { subtree: true, childList: true, characterData: true })";

async fn told(browser: &Browser) -> Outcome<Vec<String>> {
    Ok(serde_json::from_value(browser.run("return [...window.told]", vec![]).await?)?)
}

#[tokio::test]
async fn the_files_of_a_hundred_and_two_communes_are_merged_and_add_up() -> Outcome {
    let (base, files) = communes()?;
    let mut expected = Decimal::ZERO;
    for (_, content) in &files {
        expected += sum(content)?.0;
    }
    journey(Engine::Chromium, async |browser| {
        browser.upload(OPEN_FILE, &format!("tinh{PLAN_FILE}"), &base).await?;
        browser.find("button", "Mở kế hoạch trong tệp").await?.click().await?;
        browser.sees("Đã lưu").await?;
        browser.visit("#/share").await?;
        browser.run(WATCH, vec![]).await?;
        let start = Instant::now();
        browser.upload_all(FILES, &files).await?;
        let minute = Duration::from_mins(1);
        browser
            .until_within(minute, "all files to be read", async || {
                Ok(browser.find("heading", "Xem trước khi gộp: 102 tệp").await.ok())
            })
            .await?;
        let read = start.elapsed();
        let told = told(browser).await?;
        let steps = told.iter().filter(|said| said.ends_with("/102 tệp")).count();
        assert!(steps > 3, "hardly any progress was told: {told:?}");
        let start = Instant::now();
        browser.find("button", "Gộp 10.200 lần ghi mới").await?.click().await?;
        browser
            .until_within(minute, "all files to be merged", async || {
                Ok(browser.sees("Đã gộp 102 tệp: 10.200 lần ghi, 1.020 ô thay đổi, không có ô nào hai bên cùng sửa.").await.ok())
            })
            .await?;
        browser.until_within(minute, "it to be saved", async || Ok(browser.sees("Đã lưu").await.ok())).await?;
        let merged = start.elapsed();
        println!(
            "{COMMUNES} files of {CHANGES} changes: read and compared in {:.1} s with {steps} steps told, merged and saved in {:.1} s",
            read.as_secs_f64(),
            merged.as_secs_f64()
        );
        assert_eq!(sum(&save_file(browser).await?)?, (expected, 10 * COMMUNES));
        // And kept.
        browser.go_to("#/").await?;
        browser.reload().await?;
        browser.sees("Đã lưu").await?;
        assert_eq!(sum(&save_file(browser).await?)?, (expected, 10 * COMMUNES));
        Ok(())
    })
    .await
}
