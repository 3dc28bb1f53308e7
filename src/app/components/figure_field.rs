//! A field for one figure in a column of such fields: Enter goes on, and a column of a spreadsheet can be pasted.

use leptos::{ev, prelude::*};

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// To the next field, once this one is taken.
    On,
    /// To the next field.
    Down,
    /// To the field before.
    Up,
    /// Nowhere; what was typed is given up.
    Back,
}

#[component]
pub fn FigureField(
    /// Identity; what is said about it has that of `ID-note`.
    #[prop(into)]
    id: Signal<String>,
    /// Name.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in it.
    text: RwSignal<String>,
    /// Whether it cannot stay like that.
    #[prop(into)]
    invalid: Signal<bool>,
    /// Whether it can only be read.
    read_only: bool,
    /// Called when a key leads away.
    on_go: impl Fn(Go) + 'static,
    /// Called when the field was changed and left by other means.
    on_leave: impl Fn() + 'static,
    /// Takes the lines of a column that was pasted.
    on_paste: impl Fn(Vec<String>) + 'static,
) -> impl IntoView {
    let key = move |event: ev::KeyboardEvent| {
        let go = match event.key().as_str() {
            "Enter" => Go::On,
            "ArrowDown" => Go::Down,
            "ArrowUp" => Go::Up,
            "Escape" => Go::Back,
            _ => return,
        };
        event.prevent_default();
        on_go(go);
    };
    let paste = move |event: ev::ClipboardEvent| {
        let pasted = event.clipboard_data().and_then(|data| data.get_data("text").ok()).unwrap_or_default();
        let lines = column(&pasted);
        // One cell goes into the text as anywhere else.
        if lines.len() > 1 && !read_only {
            event.prevent_default();
            on_paste(lines);
        }
    };
    view! {
        <input
            id=move || id.get()
            class="num"
            autocomplete="off"
            inputmode="text"
            enterkeyhint="next"
            readonly=read_only
            aria-label=move || label.get()
            aria-describedby=move || format!("{}-note", id.get())
            aria-invalid=move || invalid.get().then_some("true")
            prop:value=move || text.get()
            on:input=move |event| text.set(event_target_value(&event))
            on:keydown=key
            on:change=move |_| on_leave()
            on:paste=paste
        />
    }
}

/// The first column of what a spreadsheet puts on the clipboard, line by line.
fn column(pasted: &str) -> Vec<String> {
    let lines = pasted.trim_end_matches(['\r', '\n']).lines();
    lines.map(|line| line.split('\t').next().unwrap_or_default().trim().to_owned()).collect()
}
