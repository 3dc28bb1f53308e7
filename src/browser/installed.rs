//! The installed app: versions kept for the time without a network, the offer to install, files that the app is opened
//! with.

use js_sys::Array;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::File;

mod script {
    #![allow(missing_docs)]
    use js_sys::Array;
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/src/browser/installed.js")]
    extern "C" {
        pub fn begin(listener: &Closure<dyn FnMut(String, Array)>);
        pub fn installation() -> String;
        pub async fn install();
        #[wasm_bindgen(js_name = takeOver)]
        pub fn take_over();
        #[wasm_bindgen(js_name = atRest)]
        pub fn at_rest();
    }
}

/// What the browser tells an app that it keeps.
#[derive(Clone, Debug)]
pub enum News {
    /// It may be installed, or has been: [`installation`] has changed.
    Installation,
    /// It was opened with files, or another app shared them.
    Files(Vec<File>),
    /// A new version is here and waits.
    Update,
    /// A new version has taken over, asked for by this page or by another one.
    Replaced,
    /// The page is looked at again.
    Visible,
}

/// How the app can be installed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Installation {
    /// It is, and runs as such.
    Here,
    /// The browser offers it: [`install`] asks the person.
    Offered,
    /// By the button in the address bar.
    AddressBar,
    /// By the browser's menu.
    Menu,
    /// By the share menu, to the home screen.
    HomeScreen,
    /// By the file menu, to the dock.
    Dock,
    /// This browser installs nothing; another one does.
    OtherBrowser,
    /// The page is a file.
    #[default]
    Never,
}

/// Begins to listen, for as long as the page lives.
pub fn begin(mut tell: impl FnMut(News) + 'static) {
    let listener = Closure::new(move |what: String, files: Array| {
        let files = || files.iter().filter_map(|file| file.dyn_into().ok()).collect();
        match what.as_str() {
            "files" => tell(News::Files(files())),
            "update" => tell(News::Update),
            "replaced" => tell(News::Replaced),
            "visible" => tell(News::Visible),
            _ => tell(News::Installation),
        }
    });
    script::begin(&listener);
    listener.forget();
}

/// How the app can be installed, now.
#[must_use]
pub fn installation() -> Installation {
    match script::installation().as_str() {
        "here" => Installation::Here,
        "offered" => Installation::Offered,
        "address-bar" => Installation::AddressBar,
        "menu" => Installation::Menu,
        "home-screen" => Installation::HomeScreen,
        "dock" => Installation::Dock,
        "other-browser" => Installation::OtherBrowser,
        _ => Installation::Never,
    }
}

/// Asks the person whether to install, with the browser's own dialog; [`News::Installation`] tells what came of it.
pub async fn install() {
    script::install().await;
}

/// Lets the version that waits take over; [`News::Replaced`] tells when it has.
pub fn take_over() {
    script::take_over();
}

/// Lets the browser keep, for the time without a network, what the first page did not need.
pub fn at_rest() {
    script::at_rest();
}
