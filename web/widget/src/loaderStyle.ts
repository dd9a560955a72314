export const LOADER_CSS = `
:host{all:initial;color-scheme:light dark;--ink:#1c1a22;--inv:#fff;--ink2:#48444f;--ink3:#67626f;--bg:#fff;--paper:#f7f5f1;--sunken:#f2efe9;--line:#d5cec2;--m:#5739cf;--ms:#f3f0ff;--ml:#d2c8fb;--bad:#b0123c;--focus:0 0 0 2px #fff,0 0 0 4px #5739cf}
@media(prefers-color-scheme:dark){:host{--ink:#f3f1f6;--inv:#16151a;--ink2:#c3becc;--ink3:#9c96a8;--bg:#1a191f;--paper:#121116;--sunken:#25232b;--line:#3b3844;--m:#a996ff;--ms:#231e38;--ml:#463a7a;--bad:#ff6f91;--focus:0 0 0 2px #1a191f,0 0 0 4px #a996ff}}
*{box-sizing:border-box}
[hidden]{display:none!important}
button,input,textarea{font:inherit;color:inherit}
button{cursor:pointer}
:focus-visible{outline:2px solid transparent;box-shadow:var(--focus)}
.launch{position:fixed;right:20px;bottom:20px;z-index:2147483000;display:flex;gap:9px;align-items:center;height:48px;padding:0 18px 0 15px;border:0;border-radius:24px;background:var(--ink);color:var(--inv);font:550 15px/1.4 system-ui,sans-serif;box-shadow:0 4px 18px rgba(0,0,0,.22)}
`
