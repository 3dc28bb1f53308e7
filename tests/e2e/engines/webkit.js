#!/usr/bin/env -S gjs -m
// The smallest browser that WebKit's driver can drive and that keeps what it stores: the one that comes with the driver
// forgets everything when it is closed. Arguments: folder for its files, language, width, height, size of text.

import Gio from "gi://Gio";
import Gtk from "gi://Gtk?version=3.0";
import WebKit from "gi://WebKit2?version=4.1";
import system from "system";

const [folder, language, width, height, text] = system.programArgs;

Gtk.init(null);
const manager = new WebKit.WebsiteDataManager({
  base_data_directory: `${folder}/profile/data`,
  base_cache_directory: `${folder}/profile/cache`,
});
const context = new WebKit.WebContext({ website_data_manager: manager });
context.set_preferred_languages([language]);
context.set_automation_allowed(true);
// The app must do without anything from elsewhere: whatever is not on this machine is asked of a port that is closed.
manager.set_network_proxy_settings(
  WebKit.NetworkProxyMode.CUSTOM,
  WebKit.NetworkProxySettings.new("http://127.0.0.1:9", ["127.0.0.1"]),
);

const settings = new WebKit.Settings({
  // What pages write to the console is printed, and so can be read by the tests.
  enable_write_console_messages_to_stdout: true,
  default_font_size: Number(text),
});

context.connect("automation-started", (_, session) => {
  const info = new WebKit.ApplicationInfo();
  info.set_name("muctieu-journeys");
  session.set_application_info(info);
  session.connect("create-web-view", () => {
    const view = new WebKit.WebView({ web_context: context, settings, is_controlled_by_automation: true });
    const window = new Gtk.Window({ default_width: Number(width), default_height: Number(height) });
    window.add(view);
    view.connect("close", () => window.destroy());
    window.show_all();
    return view;
  });
});

context.connect("download-started", (_, download) => {
  download.connect("decide-destination", (_, name) => {
    // WebKit writes beside it and gives the file its name once it is complete.
    download.set_destination(Gio.File.new_for_path(`${folder}/downloads/${name}`).get_uri());
    return true;
  });
});

Gtk.main();
