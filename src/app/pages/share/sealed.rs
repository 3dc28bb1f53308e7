//! Files that open with a passphrase only: saving one, and opening one that was given.

use leptos::{ev, prelude::*};

use crate::app::{
    arrivals::{self, Waiting},
    components::{Field, Icon, icon},
    screen,
    store::Store,
};

/// Fewest characters of a passphrase.
const SHORTEST: usize = 12;

/// Saves the plan with a passphrase.
#[component]
pub fn SaveSealed() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().sealed();
    let (passphrase, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (error, again_error) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let failure = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = passphrase.get_untracked();
        let short = typed.chars().count() < SHORTEST;
        let differ = !short && typed != again.get_untracked();
        error.set(short.then(|| words.short.to_owned()));
        again_error.set(differ.then(|| words.differ.to_owned()));
        failure.set(None);
        if short || differ || busy.get_untracked() {
            screen::focus(if short { "seal" } else { "seal-again" });
            return;
        }
        busy.set(true);
        store.arrivals.save_sealed(typed, move |done| {
            busy.set(false);
            match done {
                Ok(()) => {
                    passphrase.set(String::new());
                    again.set(String::new());
                }
                Err(reason) => failure.set(Some(reason)),
            }
        });
    };
    view! {
        <section class="block" aria-labelledby="sealed">
            <header><h2 id="sealed">{words.heading}</h2></header>
            <p>{words.about}</p>
            <p class="note">{words.warning}</p>
            {if arrivals::can_seal() {
                view! {
                    <form class="fields" novalidate on:submit=save>
                        <Field id="seal" label=words.passphrase.to_owned() hint=words.hint.to_owned() error=error>
                            <Secret id="seal" value=passphrase error=error new=true />
                        </Field>
                        <Field id="seal-again" label=words.again.to_owned() error=again_error>
                            <Secret id="seal-again" value=again error=again_error new=true />
                        </Field>
                        <p class="error" role="alert">{move || failure.get()}</p>
                        <p class="actions">
                            <button type="submit" aria-disabled=move || busy.get().then_some("true")>
                                {icon(Icon::File)}{move || if busy.get() { words.busy } else { words.save }}
                            </button>
                        </p>
                    </form>
                }
                .into_any()
            } else {
                view! { <p>{words.not_here}</p> }.into_any()
            }}
        </section>
    }
}

/// The file that waits for its passphrase, if there is one.
#[component]
pub fn OpenSealed() -> impl IntoView {
    let store = Store::here();
    move || store.arrivals.sealed_file().map(|waiting| view! { <Open waiting=waiting /> })
}

#[component]
fn Open(waiting: Waiting) -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().sealed();
    let passphrase = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    screen::focus_soon("unseal");
    let open = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        error.set(None);
        store.arrivals.open_sealed(passphrase.get_untracked(), move |reason| {
            // The person may have left the file meanwhile, and the signals with it.
            let _gone = busy.try_set(false);
            let _gone = error.try_set(Some(reason));
            screen::focus("unseal");
        });
    };
    view! {
        <section class="block" aria-labelledby="unseal-heading">
            <header><h2 id="unseal-heading">{(words.opens)(&waiting.name)}</h2></header>
            <p>{words.opens_about}</p>
            <form class="fields" novalidate on:submit=open>
                <Field id="unseal" label=words.passphrase.to_owned() error=error>
                    <Secret id="unseal" value=passphrase error=error new=false />
                </Field>
                <p class="actions">
                    <button class="primary" type="submit" aria-disabled=move || busy.get().then_some("true")>{words.open}</button>
                    <button class="quiet" type="button" on:click=move |_| store.arrivals.leave_sealed()>{words.leave}</button>
                </p>
            </form>
        </section>
    }
}

/// A field for a passphrase.
#[component]
fn Secret(id: &'static str, value: RwSignal<String>, error: RwSignal<Option<String>>, new: bool) -> impl IntoView {
    view! {
        <input
            id=id
            type="password"
            autocomplete=if new { "new-password" } else { "off" }
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            aria-describedby=format!("{id}-hint {id}-error")
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
        />
    }
}
