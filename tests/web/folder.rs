//! A folder for copies: the browser's own private folder stands in for the one that a person chooses.

use muctieu::browser::folder::{self, Access, Folder, FolderError, Written};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(inline_js = r#"
export function offer_folder(name) {
    globalThis.showDirectoryPicker = async () => {
        if (name === "") throw new DOMException("none chosen", "AbortError");
        return (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    };
}
export async function take_folder_away(name) {
    await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true });
}
let real;
export function spoil_stream(method, failure) {
    const stream = FileSystemWritableFileStream.prototype;
    real = [stream, method, stream[method]];
    stream[method] = async function () {
        if (failure) throw new DOMException("made to fail", failure);
        await this.abort();
    };
}
export function mend_stream() { const [stream, method, was] = real; stream[method] = was; }
"#)]
extern "C" {
    fn offer_folder(name: &str);
    fn take_folder_away(name: &str) -> js_sys::Promise;
    fn spoil_stream(method: &str, failure: &str);
    fn mend_stream();
}

async fn folder(name: &str) -> Folder {
    offer_folder(name);
    folder::choose().await.expect("asked").expect("chosen")
}

async fn text(folder: &Folder, file: &str) -> Option<String> {
    folder.read(file).await.expect("read").map(|bytes| String::from_utf8(bytes).expect("text"))
}

#[wasm_bindgen_test]
async fn the_folder_that_was_chosen_is_remembered_until_it_is_forgotten() {
    let chosen = folder("sao-luu").await;
    assert!(folder::possible());
    assert_eq!((chosen.name().as_str(), chosen.access().await), ("sao-luu", Access::Granted));
    folder::remember(Some(&chosen)).await.expect("remembered");
    let again = folder::chosen().await.expect("asked").expect("remembered");
    assert_eq!(again.name(), "sao-luu");
    assert_eq!(again.write("a.json", "Kế hoạch", |_| false).await, Ok(Written::Kept));
    assert_eq!(text(&chosen, "a.json").await.as_deref(), Some("Kế hoạch"));
    folder::remember(None).await.expect("forgotten");
    assert!(folder::chosen().await.expect("asked").is_none());
    offer_folder("");
    assert!(folder::choose().await.expect("no failure when nothing is chosen").is_none());
}

#[wasm_bindgen_test]
async fn a_file_of_other_content_is_never_replaced() {
    let folder = folder("cua-nguoi-khac").await;
    assert_eq!(text(&folder, "x.json").await, None);
    assert_eq!(folder.write("x.json", "một", |_| panic!("there is nothing to ask about")).await, Ok(Written::Kept));
    assert_eq!(folder.write("x.json", "hai", |before| before != "một".as_bytes()).await, Ok(Written::Taken));
    assert_eq!(text(&folder, "x.json").await.as_deref(), Some("một"));
    assert_eq!(folder.write("x.json", "hai", |before| before == "một".as_bytes()).await, Ok(Written::Kept));
    assert_eq!(text(&folder, "x.json").await.as_deref(), Some("hai"));
}

#[wasm_bindgen_test]
async fn a_write_that_fails_is_said_and_leaves_what_was_there() {
    let folder = folder("hong").await;
    folder.write("x.json", "một", |_| false).await.expect("written");
    for (method, failure, expected) in [
        ("write", "QuotaExceededError", FolderError::Full),
        ("close", "QuotaExceededError", FolderError::Full),
        ("write", "NotAllowedError", FolderError::NotAllowed),
        ("close", "", FolderError::NotKept),
    ] {
        spoil_stream(method, failure);
        let written = folder.write("x.json", "hai", |_| true).await;
        mend_stream();
        assert_eq!(written, Err(expected), "{method} {failure}");
        assert_eq!(text(&folder, "x.json").await.as_deref(), Some("một"), "{method} {failure}");
    }
    assert_eq!(folder.write("x.json", "hai", |_| true).await, Ok(Written::Kept));
}

#[wasm_bindgen_test]
async fn of_two_writers_at_once_one_waits_for_another_time() {
    let folder = folder("hai-cua-so").await;
    folder.write("x.json", "", |_| false).await.expect("written");
    let one = async { folder.write("x.json", "một", <[u8]>::is_empty).await };
    let two = async { folder.write("x.json", "hai", <[u8]>::is_empty).await };
    let both = futures(one, two).await;
    let kept: Vec<_> = both.iter().filter(|written| **written == Ok(Written::Kept)).collect();
    assert_eq!(kept.len(), 1, "{both:?}");
    assert!(both.iter().all(|written| matches!(written, Ok(_) | Err(FolderError::Busy))), "{both:?}");
}

/// Both futures, side by side.
async fn futures<T>(one: impl Future<Output = T>, two: impl Future<Output = T>) -> [T; 2] {
    let (mut one, mut two) = (Box::pin(one), Box::pin(two));
    let (mut first, mut second) = (None, None);
    std::future::poll_fn(|context| {
        use std::task::Poll;
        if first.is_none()
            && let Poll::Ready(done) = one.as_mut().poll(context)
        {
            first = Some(done);
        }
        if second.is_none()
            && let Poll::Ready(done) = two.as_mut().poll(context)
        {
            second = Some(done);
        }
        match (first.take(), second.take()) {
            (Some(first), Some(second)) => Poll::Ready([first, second]),
            (left, right) => {
                (first, second) = (left, right);
                Poll::Pending
            }
        }
    })
    .await
}

#[wasm_bindgen_test]
async fn a_folder_that_was_taken_away_is_gone_and_no_empty_one() {
    let folder = folder("tam").await;
    folder.write("x.json", "một", |_| false).await.expect("written");
    JsFuture::from(take_folder_away("tam")).await.expect("taken away");
    assert_eq!(folder.write("x.json", "hai", |_| true).await, Err(FolderError::Gone));
    assert_eq!(folder.read("x.json").await, Err(FolderError::Gone));
}
