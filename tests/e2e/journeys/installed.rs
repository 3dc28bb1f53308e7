//! The app as a browser keeps it: without a network, in a new version, with files that it is opened with.

use super::{KON_TUM, enter, open_kon_tum, save_file};
use crate::browser::{Browser, Outcome, Setup, journey};
use crate::copy::Copy;
use crate::engines::Engine;
use serde_json::json;

const REVENUE: &str = "#/indicators/THU-NS";
const CACHED: &str = "const done = arguments[0]; caches.keys().then(async (names) => {
    const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
    done(kept.flat()) })";

in_every_engine!(all_of_it_is_there_without_a_network, a_script_that_was_smuggled_in_does_not_run,);

/// Waits until the browser keeps everything that the app may need.
async fn kept(browser: &Browser) -> Outcome {
    browser
        .until("the browser to keep the charts", async || {
            let urls: Vec<String> = browser.driver().execute_async(CACHED, Vec::new()).await?.convert()?;
            Ok(urls.iter().any(|url| url.contains("vendor/echarts.js")).then_some(()))
        })
        .await
}

async fn all_of_it_is_there_without_a_network(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        kept(browser).await?;
        browser.unplug().await;
        browser.reload().await?;
        // Neither the case nor any chart was shown before.
        open_kon_tum(browser).await?;
        browser.go_to(REVENUE).await?;
        browser
            .until("the chart to be drawn", async || {
                let drawn = browser.run("return document.querySelectorAll('.canvas svg').length", vec![]).await?;
                Ok((drawn == json!(1)).then_some(()))
            })
            .await?;
        browser.reload().await?;
        browser.find("heading", "Chậm nhiều").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_app_shares_a_file_with_it() -> Outcome {
    // Only this engine lets apps share files with a page.
    journey(Engine::Chromium, async |browser| {
        open_kon_tum(browser).await?;
        kept(browser).await?;
        let file = String::from_utf8(save_file(browser).await?)?;
        // What a browser does with what another app shares: it sends a form to the address in the manifest.
        let share = "const form = Object.assign(document.createElement('form'), { method: 'post', action: 'shared', enctype: 'multipart/form-data' });
            const input = Object.assign(document.createElement('input'), { type: 'file', name: 'files' });
            const files = new DataTransfer();
            files.items.add(new File([arguments[0]], 'huyện.muctieu.json', { type: 'application/json' }));
            input.files = files.files;
            form.append(input);
            document.body.append(form);
            form.submit();";
        browser.run(share, vec![json!(file)]).await?;
        browser.sees("huyện.muctieu.json").await?;
        assert_eq!(browser.route().await?, "/share");
        Ok(())
    })
    .await
}

async fn a_script_that_was_smuggled_in_does_not_run(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        browser.forgive("Content Security Policy");
        browser.forgive("Content-Security-Policy");
        browser.find("button", KON_TUM).await?;
        let smuggle = "const done = arguments[0];
            document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done([effectiveDirective, String(window.smuggled)]));
            const script = document.createElement('script');
            script.textContent = 'window.smuggled = true';
            document.body.append(script);";
        let seen: Vec<String> = browser.driver().execute_async(smuggle, Vec::new()).await?.convert()?;
        assert_eq!(seen, ["script-src-elem", "undefined"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_new_version_is_offered_and_taken_on_request_after_everything_is_saved() -> Outcome {
    journey(Engine::Chromium, async |browser| {
        kept(browser).await?;
        let copy = Copy::serve(&browser.own_folder("copy"), browser.path()).await?;
        browser.lead_to(copy.server()).await?;
        open_kon_tum(browser).await?;
        copy.publish("next")?;
        browser.run("navigator.serviceWorker.getRegistration().then((kept) => kept.update())", vec![]).await?;
        browser.sees("Có bản mới").await?;
        // Nothing is forced: work goes on in the version that runs.
        browser.go_to(REVENUE).await?;
        enter(browser, "Nhập giá trị 9 tháng", "Thu ngân sách nhà nước trên địa bàn, 9 tháng, tỷ đồng", "2.700")
            .await?;
        assert_eq!(version(browser).await?, json!(null));
        browser.find("button", "Cập nhật").await?.click().await?;
        browser
            .until("the new version to run", async || Ok((version(browser).await? == json!("next")).then_some(())))
            .await?;
        browser.find("button", "2.700 tỷ đồng. Sửa giá trị 9 tháng").await?;
        browser.unplug().await;
        browser.reload().await?;
        browser.find("button", "2.700 tỷ đồng. Sửa giá trị 9 tháng").await?;
        assert_eq!(version(browser).await?, json!("next"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_kept_version_that_is_broken_is_given_up_for_the_one_on_the_server() -> Outcome {
    journey(Engine::Chromium, async |browser| {
        browser.forgive("muctieu-");
        kept(browser).await?;
        let copy = Copy::serve(&browser.own_folder("copy"), browser.path()).await?;
        browser.lead_to(copy.server()).await?;
        open_kon_tum(browser).await?;
        copy.publish("next")?;
        // The browser drops a part of what it keeps, and the server no longer has it.
        let drop = "const done = arguments[0]; caches.keys().then(async ([name]) => {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) if (/muctieu-[0-9a-f]+\\.wasm/.test(request.url)) await cache.delete(request);
            done(true) })";
        browser.driver().execute_async(drop, Vec::new()).await?;
        browser.developer_tools("Network.clearBrowserCache", json!({})).await?;
        browser.reload().await?;
        browser
            .until("the new version to run", async || Ok((version(browser).await? == json!("next")).then_some(())))
            .await?;
        browser.sees("chỉ tiêu đã đánh giá đạt tiến độ").await
    })
    .await
}

#[tokio::test]
async fn it_can_be_installed_and_is_opened_with_a_file() -> Outcome {
    let mut file = Vec::new();
    journey(Engine::Chromium, async |browser| {
        open_kon_tum(browser).await?;
        kept(browser).await?;
        let errors = browser.developer_tools("Page.getInstallabilityErrors", json!({})).await?;
        assert_eq!(errors["installabilityErrors"], json!([]));
        let manifest = browser.developer_tools("Page.getAppManifest", json!({})).await?;
        assert_eq!(manifest["errors"], json!([]));
        file = save_file(browser).await?;
        Ok(())
    })
    .await?;
    journey(Setup::from(Engine::Chromium), async |browser| {
        // In place of the browser's own queue, which only an installed app has.
        let queue = format!(
            "Object.defineProperty(window, 'launchQueue', {{ value: {{ setConsumer: (take) => take({{ files: [{{
                getFile: async () => new File([{}], 'kon-tum.muctieu.json') }}] }}) }} }})",
            json!(String::from_utf8(file)?)
        );
        browser.developer_tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": queue })).await?;
        browser.reload().await?;
        browser.sees("kon-tum.muctieu.json").await
    })
    .await
}

/// The version of the page that runs: none for the one that was built.
async fn version(browser: &Browser) -> Outcome<serde_json::Value> {
    browser.run("return document.documentElement.dataset.version ?? null", vec![]).await
}
