//! A person opens the real plan, enters a figure, watches status and chart follow, closes the browser, finds everything
//! again, and sends the plan as a file that another browser opens.

use serde_json::json;

use super::{OPEN_FILE, enter, open_kon_tum, save_file};
use crate::browser::{Outcome, journey};
use crate::engines::Engine;

const REVENUE: &str = "#/indicators/THU-NS";

in_chromium_alone!(
    published_figures_stand_as_they_were_published,
    what_was_typed_wrongly_is_kept_and_explained,
    a_target_that_was_removed_is_named_and_comes_back,
);

in_every_engine!(
    a_figure_is_entered_kept_and_sent_to_another_browser,
    what_is_entered_in_one_plan_stays_out_of_the_other,
);

pub async fn a_figure_is_entered_kept_and_sent_to_another_browser(engine: Engine) -> Outcome {
    let mut file = Vec::new();
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        // The library of charts is not part of the first load.
        let charts = "return performance.getEntriesByType('resource').filter((it) => it.name.includes('vendor/echarts')).length";
        assert_eq!(browser.run(charts, vec![]).await?, json!(0));

        browser.find("link", "Thu ngân sách nhà nước trên địa bàn").await?.click().await?;
        browser.find("heading", "Chậm nhiều").await?;
        browser.find("heading", "6 tháng thiếu 267 tỷ đồng so với mức phải đạt").await?;
        browser.until("the chart to be drawn", async || {
            Ok((browser.run("return document.querySelectorAll('.canvas svg').length", vec![]).await? == json!(1)).then_some(()))
        }).await?;
        assert_eq!(browser.run(charts, vec![]).await?, json!(1));

        enter(browser, "Nhập giá trị 9 tháng", "Thu ngân sách nhà nước trên địa bàn, 9 tháng, tỷ đồng", "2.700").await?;
        browser.find("heading", "Đạt tiến độ").await?;
        browser.sees("2.700").await?;
        browser.gone("heading", "6 tháng thiếu 267 tỷ đồng so với mức phải đạt").await?;

        // Nothing but this site was ever asked for anything.
        let strangers = "return performance.getEntriesByType('resource').filter((it) => !it.name.startsWith(location.origin) && !/^(data|blob):/.test(it.name)).map((it) => it.name)";
        assert_eq!(browser.run(strangers, vec![]).await?, json!([]));

        browser.restart().await?;
        browser.go_to(REVENUE).await?;
        browser.find("heading", "Đạt tiến độ").await?;
        browser.find("button", "2.700 tỷ đồng. Sửa giá trị 9 tháng").await?;
        file = save_file(browser).await?;
        Ok(())
    })
    .await?;

    let schema: serde_json::Value = serde_json::from_slice(&std::fs::read("public/schema/muctieu-1.json")?)?;
    let content: serde_json::Value = serde_json::from_slice(&file)?;
    let faults: Vec<String> =
        jsonschema::validator_for(&schema)?.iter_errors(&content).map(|fault| fault.to_string()).collect();
    assert_eq!(faults, Vec::<String>::new());

    journey(engine, async |browser| {
        browser.upload(OPEN_FILE, "plan.muctieu.json", &file).await?;
        browser.find("button", "Mở kế hoạch trong tệp").await?.click().await?;
        browser.sees("chỉ tiêu đã đánh giá đạt tiến độ").await?;
        browser.sees("Đã lưu").await?;
        browser.go_to(REVENUE).await?;
        browser.find("button", "2.700 tỷ đồng. Sửa giá trị 9 tháng").await?;
        assert!(save_file(browser).await? == file, "the file is not the same, byte for byte");
        Ok(())
    })
    .await
}

async fn published_figures_stand_as_they_were_published(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        browser.go_to("#/indicators/XUAT-KHAU?as-of=2021-08").await?;
        browser.sees("98,4% kế hoạch năm (162 triệu USD, HĐND giao)").await?;
        browser.go_to("#/indicators/RUNG-MOI?as-of=2021").await?;
        browser.sees("131,8% kế hoạch năm (3.000 ha, HĐND giao)").await?;
        browser.go_to("#/indicators/GRDP-TT?as-of=2021-M9").await?;
        browser.find("heading", "Chậm nhiều").await?;
        browser.go_to("#/indicators/GIAI-NGAN?as-of=2021-M9").await?;
        browser.sees("Thực hiện là số suy ra, không phải số công bố").await?;
        browser.go_to("#/indicators?as-of=2021-M9&status=tracked").await?;
        browser.find("link", "GRDP bình quân đầu người").await?;
        Ok(())
    })
    .await
}

async fn what_was_typed_wrongly_is_kept_and_explained(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        browser.go_to(REVENUE).await?;
        let field = "Thu ngân sách nhà nước trên địa bàn, 8 tháng, tỷ đồng";
        browser.find("button", "Nhập giá trị 8 tháng").await?.click().await?;
        browser.find("textbox", field).await?.fill("2.3.1").await?;
        browser.press("Enter").await?;
        browser.find("alert", "").await?;
        assert_eq!(browser.find("textbox", field).await?.value().await?, "2.3.1");
        browser.find("textbox", field).await?.fill("2.300").await?;
        browser.press("Enter").await?;
        browser.find("button", "2.300 tỷ đồng. Sửa giá trị 8 tháng").await?;
        browser.press("Control+z").await?;
        browser.sees("Đã hoàn tác: Thu ngân sách nhà nước trên địa bàn, T8/2021").await?;
        browser.find("button", "Nhập giá trị 8 tháng").await?;
        browser.press("Control+Shift+z").await?;
        browser.find("button", "2.300 tỷ đồng. Sửa giá trị 8 tháng").await?;
        Ok(())
    })
    .await
}

async fn a_target_that_was_removed_is_named_and_comes_back(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        browser.go_to(REVENUE).await?;
        browser.find("button", "Xóa HĐND giao").await?.click().await?;
        browser.sees("Đã xóa khỏi kế hoạch: 3.500 tỷ đồng, HĐND giao. Nhấn Ctrl+Z để hoàn tác.").await?;
        browser.gone("button", "Xóa HĐND giao").await?;
        browser.press("Control+z").await?;
        browser.find("button", "Xóa HĐND giao").await?;
        browser.find("heading", "Chậm nhiều").await?;
        Ok(())
    })
    .await
}

async fn what_is_entered_in_one_plan_stays_out_of_the_other(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        browser.go_to(REVENUE).await?;
        enter(browser, "Nhập giá trị 7 tháng", "Thu ngân sách nhà nước trên địa bàn, 7 tháng, tỷ đồng", "1.900")
            .await?;
        browser.go_to("#/plans").await?;
        browser.find("button", super::PROVINCE).await?.click().await?;
        browser.sees("Số liệu minh họa, không phải số liệu thật").await?;
        browser.sees("Đã lưu").await?;
        for (key, record) in browser.stored().await? {
            if record.contains("actual/THU-NS/UBND/2021-07") {
                assert!(key.starts_with("muctieu/1/kon-tum-2021/"), "{key}");
            }
        }
        browser.restart().await?;
        browser.sees("Số liệu minh họa, không phải số liệu thật").await?;
        browser.go_to("#/plans").await?;
        browser.find("button", super::KON_TUM).await?.click().await?;
        browser.sees("chỉ tiêu đã đánh giá đạt tiến độ").await?;
        browser.go_to(REVENUE).await?;
        browser.find("button", "1.900 tỷ đồng. Sửa giá trị 7 tháng").await?;
        Ok(())
    })
    .await
}
