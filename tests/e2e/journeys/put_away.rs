//! Copies into a folder by themselves, and past years that leave the browser and come back.

use super::{OPEN_FILE, PLAN_FILE, enter, open_kon_tum};
use crate::browser::{Browser, Outcome, journey};
use crate::engines::Engine;
use serde_json::{Value, json};

/// A plan of 2021 with figures of the years before, each entered on its own.
fn plan() -> String {
    let figure = |number: u32, year: u32| {
        format!(
            r#"{{"id":"a-{number}","at":"{year}-10-12T00:00:00Z","by":{{"name":"An"}},"edits":[{{"cell":"actual/THU-NS/_/{year}-09","value":{{"figure":{{"exact":"{number}"}}}}}}]}}"#
        )
    };
    let outline = r#"{"id":"a-1","at":"2017-01-01T00:00:00Z","by":{"name":"An"},"edits":[{"cell":"plan/title","value":"Kế hoạch"},{"cell":"plan/year","value":2021},{"cell":"indicator/THU-NS/name","value":"Thu ngân sách"}]}"#;
    let figures: Vec<String> = (2018..=2021).zip(2..).map(|(year, number)| figure(number, year)).collect();
    format!(r#"{{"format":"muctieu","version":1,"plan":"ke-hoach","changes":[{outline},{}]}}"#, figures.join(","))
}

in_every_engine!(past_years_leave_the_browser_once_their_file_is_shown_and_come_back);

async fn past_years_leave_the_browser_once_their_file_is_shown_and_come_back(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        browser.upload(OPEN_FILE, &format!("ke-hoach{PLAN_FILE}"), plan().as_bytes()).await?;
        browser.find("button", "Mở kế hoạch trong tệp").await?.click().await?;
        browser.sees("Đã lưu").await?;
        browser.go_to("#/settings").await?;
        browser.find("button", "Bước 1: tải tệp lưu trữ").await?.click().await?;
        browser.sees("Đến lúc đó chưa có gì rời trình duyệt.").await?;
        let archive = browser.downloaded_ending(PLAN_FILE).await?;
        browser.upload("Chọn tệp vừa lưu", &format!("khac{PLAN_FILE}"), plan().as_bytes()).await?;
        browser.sees("chưa có gì rời trình duyệt. Chọn đúng tệp").await?;
        browser.upload("Chọn tệp vừa lưu", &format!("luu-tru{PLAN_FILE}"), &archive).await?;
        browser.sees("Số liệu năm 2018–2019 (02 lần ghi, 02 ô) nằm trong tệp luu-tru.muctieu.json").await?;
        // Neither place gives them back, and nobody takes them for blanks.
        browser.reload().await?;
        browser.sees("Đã lưu").await?;
        browser.go_to("#/?as-of=2019-09").await?;
        browser.sees("Số liệu năm 2018–2019 nằm trong tệp lưu trữ, không có ở đây").await?;
        browser.go_to("#/?as-of=2021-09").await?;
        browser.gone("note", "").await?;
        browser.go_to("#/settings").await?;
        browser.find("button", "Mở lại").await?.click().await?;
        let edited = String::from_utf8(archive.clone())?.replace(r#""exact":"2""#, r#""exact":"7""#);
        browser.upload("Chọn tệp luu-tru.muctieu.json", &format!("sua{PLAN_FILE}"), edited.as_bytes()).await?;
        browser.sees("không khớp mã kiểm tra").await?;
        browser.upload("Chọn tệp luu-tru.muctieu.json", &format!("luu-tru{PLAN_FILE}"), &archive).await?;
        browser.sees("Số liệu năm 2018–2019 đã có lại ở đây").await?;
        browser.find("button", "Bước 1: tải tệp lưu trữ").await?;
        Ok(())
    })
    .await
}

/// The files in the folder, by name.
async fn files(browser: &Browser) -> Outcome<Vec<(String, String)>> {
    let script = "const done = arguments[arguments.length - 1];
        (async () => {
            const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Sao lưu', { create: true });
            const files = [];
            for await (const [name, file] of folder) files.push([name, await (await file.getFile()).text()]);
            done(files.sort());
        })();";
    let found = browser.driver().execute_async(script, Vec::new()).await?;
    Ok(serde_json::from_value(found.json().clone())?)
}

/// Stands the browser's own private folder in for the one that a person would choose.
async fn offer_folder(browser: &Browser) -> Outcome<Value> {
    let script = "window.showDirectoryPicker = async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Sao lưu', { create: true });";
    browser.run(script, Vec::new()).await
}

/// Tells the page that it was put out of sight.
async fn put_out_of_sight(browser: &Browser) -> Outcome<Value> {
    let script = "Object.defineProperty(document, 'hidden', { configurable: true, value: true });
        document.dispatchEvent(new Event('visibilitychange'));
        delete document.hidden;";
    browser.run(script, Vec::new()).await
}

#[tokio::test]
async fn a_session_of_work_ends_with_a_copy_in_the_folder() -> Outcome {
    journey(Engine::Chromium, async |browser| {
        open_kon_tum(browser).await?;
        browser.go_to("#/settings").await?;
        browser.sees("Chưa có tệp nào của kế hoạch này").await?;
        offer_folder(browser).await?;
        browser.find("button", "Chọn thư mục").await?.click().await?;
        browser.sees("Tệp lưu gần nhất: hôm nay, có đủ mọi thay đổi.").await?;
        let first = files(browser).await?;
        assert_eq!(first.len(), 1);
        // The folder is still known the next time, and the day's file grows with the plan.
        browser.reload().await?;
        browser.sees("Thư mục: Sao lưu").await?;
        browser.go_to("#/indicators/XUAT-KHAU").await?;
        enter(browser, "Nhập giá trị 10 tháng", "Kim ngạch xuất khẩu, 10 tháng, triệu USD", "201,5").await?;
        browser.go_to("#/settings").await?;
        browser.sees("Tệp lưu gần nhất: hôm nay, 01 thay đổi trước.").await?;
        put_out_of_sight(browser).await?;
        browser.sees("Tệp lưu gần nhất: hôm nay, có đủ mọi thay đổi.").await?;
        let second = files(browser).await?;
        assert_eq!((second.len(), &second[0].0), (1, &first[0].0));
        assert!(second[0].1.len() > first[0].1.len() && second[0].1.contains("201.5"));
        // What somebody else has put there is not overwritten.
        let script = "const [name, done] = arguments;
            (async () => {
                const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Sao lưu');
                const stream = await (await folder.getFileHandle(name)).createWritable();
                await stream.write('của người khác');
                await stream.close();
                done();
            })();";
        browser.driver().execute_async(script, vec![json!(first[0].0)]).await?;
        browser.go_to("#/indicators/XUAT-KHAU").await?;
        enter(browser, "Nhập giá trị 11 tháng", "Kim ngạch xuất khẩu, 11 tháng, triệu USD", "222,5").await?;
        browser.go_to("#/settings").await?;
        browser.find("button", "Sao lưu ngay").await?.click().await?;
        browser.sees("và đọc lại đúng.").await?;
        let third = files(browser).await?;
        assert_eq!(third.len(), 2);
        assert!(third.iter().any(|(name, text)| *name == first[0].0 && text == "của người khác"));
        assert!(third.iter().any(|(_, text)| text.contains("222.5")));
        Ok(())
    })
    .await
}
