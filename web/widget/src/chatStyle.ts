export const CHAT_CSS = `
.chat{position:fixed;right:20px;bottom:20px;z-index:2147483000;width:384px;height:min(620px,calc(100vh - 40px));height:min(620px,calc(100dvh - 40px));display:flex;flex-direction:column;background:var(--bg);color:var(--ink);border:1px solid var(--line);border-radius:16px;box-shadow:0 10px 44px rgba(0,0,0,.24);font:14px/1.5 system-ui,sans-serif;overflow:hidden}
.head{display:flex;align-items:center;gap:8px;padding:10px 10px 10px 16px;border-bottom:1px solid var(--line)}
.head h2{font-size:15px;font-weight:650;margin:0;flex:1;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.head button,.person{border:1px solid var(--line);background:var(--bg);border-radius:8px;min-height:32px;padding:0 11px;font-weight:550;font-size:13px}
.head .x{border:0;width:32px;padding:0;display:grid;place-items:center}
.log{flex:1;overflow:auto;padding:14px 16px;display:flex;flex-direction:column;gap:9px}
.log:focus-visible{box-shadow:inset 0 0 0 2px var(--m)}
.line{max-width:86%;align-self:flex-start;overflow-wrap:anywhere}
.line b{display:block;font-size:12px;font-weight:600;color:var(--ink2);margin-bottom:2px}
.bub{padding:8px 12px;border-radius:4px 14px 14px 14px;background:var(--sunken);white-space:pre-wrap}
.machine .bub{background:var(--ms);box-shadow:inset 0 0 0 1px var(--ml)}
.mine{align-self:flex-end}
.mine .bub{background:var(--ink);color:var(--inv);border-radius:14px 4px 14px 14px}
.mine.kept .bub{background:transparent;color:var(--ink);box-shadow:inset 0 0 0 1px var(--ink3)}
.say{font-size:12px;color:var(--ink3);margin:2px 0 0}
.say.mid{text-align:center;margin:2px 0}
.bad{color:var(--bad)}
.survey{border:1px solid var(--line);border-radius:12px;padding:12px 14px;display:grid;gap:10px}
.survey fieldset{border:0;margin:0;padding:0}
.survey legend{font-weight:600;padding:0;margin-bottom:6px}
.scale{display:flex;gap:6px;align-items:center}
.scale label{position:relative;display:grid;place-items:center;min-width:38px;height:36px;padding:0 8px;border:1px solid var(--line);border-radius:8px;cursor:pointer}
.scale input{position:absolute;opacity:0;inset:0;margin:0;cursor:pointer}
.scale label:has(:checked){background:var(--ink);color:var(--inv);border-color:var(--ink)}
.scale label:has(:focus-visible){box-shadow:var(--focus)}
.ends{display:flex;justify-content:space-between;max-width:214px;font-size:12px;color:var(--ink3);margin-top:3px}
.survey textarea{width:100%;border:1px solid var(--line);border-radius:8px;background:var(--bg);padding:7px 10px;resize:vertical}
.foot{border-top:1px solid var(--line);padding:10px 12px 12px;display:grid;gap:8px}
.lost{background:#fbf3dc;color:#6a5108;font-size:12.5px;padding:5px 16px}
@media(prefers-color-scheme:dark){.lost{background:#2a2516;color:#e7d394}}
.row{display:flex;gap:8px;align-items:flex-end}
.row textarea{flex:1;min-width:0;border:1px solid var(--line);border-radius:10px;background:var(--bg);padding:8px 11px;resize:none;max-height:120px}
textarea::placeholder{color:var(--ink3);opacity:1}
.send{border:0;border-radius:10px;background:var(--ink);color:var(--inv);font-weight:600;height:38px;padding:0 15px}
.send:disabled{background:var(--sunken);color:var(--ink3);cursor:default}
.hid{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:480px){.chat{inset:0;width:100%;height:100%;border:0;border-radius:0}}
`
