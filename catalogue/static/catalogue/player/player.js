async function lo(t,e){if(t?.code===3)return"broken";let i=await Id(e);return i===null||i>=500?"network":i>=400?"missing":t?.code===2?"network":"unsupported"}async function Id(t){try{return(await fetch(t,{method:"HEAD",credentials:"same-origin"})).status}catch{return null}}var Dt=class{constructor(e,i){this.root=e,this.panel=e.querySelector("[data-problems]"),this.panel?.querySelector("[data-retry]")?.addEventListener("click",i)}show(e){if(this.panel){for(let i of this.panel.querySelectorAll("[data-problem]"))i.hidden=i.dataset.problem!==e;this.panel.hidden=!1,this.root.dataset.state=e}}clear(){this.panel&&(this.panel.hidden=!0),delete this.root.dataset.state}};var ma={youtube:{origin:"https://www.youtube-nocookie.com",address:(t,e,i)=>`https://www.youtube-nocookie.com/embed/${encodeURIComponent(t)}?`+new URLSearchParams({autoplay:1,enablejsapi:1,playsinline:1,rel:0,start:Math.floor(e),origin:i}),hello:[JSON.stringify({event:"listening",id:1,channel:"widget"})],seek:t=>[es("seekTo",[t,!0]),es("playVideo")],pause:()=>[es("pauseVideo")],timeIn:t=>t.info?.currentTime},vimeo:{origin:"https://player.vimeo.com",address:(t,e)=>{let[i,a]=t.split("/"),r=new URLSearchParams({autoplay:1,dnt:1,...a&&{h:a}});return`https://player.vimeo.com/video/${encodeURIComponent(i)}?${r}#t=${Math.floor(e)}s`},hello:[JSON.stringify({method:"addEventListener",value:"timeupdate"})],seek:t=>[JSON.stringify({method:"setCurrentTime",value:t}),JSON.stringify({method:"play"})],pause:()=>[JSON.stringify({method:"pause"})],timeIn:t=>t.event==="timeupdate"?t.data?.seconds:void 0}};function es(t,e=[]){return JSON.stringify({event:"command",func:t,args:e})}function co(t){if(typeof t!="string")return t??{};try{return JSON.parse(t)??{}}catch{return{}}}var ts=class{constructor(e=0,i=null){this.start=e,this.end=i}get isPart(){return this.start>0||this.end!==null}inFile(e){let i=this.start+Math.max(0,e);return this.end===null?i:Math.min(i,this.end)}fromFile(e){return Math.max(0,e-this.start)}duration(e){let i=this.end===null?e:Math.min(this.end,e);return Number.isNaN(i)?i:Math.max(0,i-this.start)}isOver(e){return this.end!==null&&e>=this.end}clip(e){let i=this.end??1/0;return e.map(([a,r])=>[Math.max(a,this.start),Math.min(r,i)]).filter(([a,r])=>a<r).map(([a,r])=>[a-this.start,r-this.start])}};function pa({startMs:t,endMs:e}){return new ts(Number(t??0)/1e3,e?Number(e)/1e3:null)}var wd=1e4,va=class{constructor(e){this.root=e,this.provider=ma[e.dataset.player],this.span=pa(e.dataset),this.callbacks=[],this.at=Number(e.dataset.atMs??0)/1e3,this.problems=new Dt(e,()=>this.open()),this.consent=e.querySelector("[data-consent]"),this.button=e.querySelector("[data-agree]"),this.button.hidden=!1,this.button.addEventListener("click",()=>this.open()),window.addEventListener("message",i=>this.hear(i))}open(){this.problems.clear(),this.frame?.remove(),this.answered=!1,this.frame=document.createElement("iframe"),this.frame.className="player-frame",this.frame.title=this.root.dataset.label,this.frame.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",this.frame.referrerPolicy="strict-origin-when-cross-origin",this.frame.src=this.provider.address(this.root.dataset.video,this.span.inFile(this.at),location.origin),this.frame.addEventListener("load",()=>this.post(this.provider.hello)),this.consent.hidden=!0,this.consent.after(this.frame),this.frame.focus(),setTimeout(()=>this.answered||this.problems.show("provider"),wd)}post(e){for(let i of e)this.frame.contentWindow.postMessage(i,this.provider.origin)}hear({origin:e,source:i,data:a}){if(e!==this.provider.origin||i!==this.frame?.contentWindow)return;let r=co(a);(r.event==="ready"||r.event==="onReady")&&this.post(this.provider.hello),this.answered||this.problems.clear(),this.answered=!0;let s=this.provider.timeIn(r);typeof s=="number"&&this.tell(s)}tell(e){this.at=this.span.fromFile(e),this.span.isOver(e)&&!this.stopped&&this.post(this.provider.pause()),this.stopped=this.span.isOver(e);for(let i of this.callbacks)i(this.at)}seek(e){if(this.at=e,this.frame?this.post(this.provider.seek(this.span.inFile(e))):this.button.focus(),!this.frame)for(let i of this.callbacks)i(e)}onTime(e){this.callbacks.push(e)}};function uo(t,e){let i=0,a=t.length;for(;i<a;){let r=i+a>>1;t[r]<=e?i=r+1:a=r}return i-1}var Md=window.matchMedia("(prefers-reduced-motion: reduce)"),Ld={ArrowDown:1,ArrowUp:-1,Home:-1/0,End:1/0},Ea=class{constructor(e,i){this.panel=e,this.box=e.querySelector("[data-lines]")??e,this.lines=[...e.querySelectorAll("a[data-seek-ms]")],this.starts=this.lines.map(a=>Number(a.dataset.seekMs)/1e3),this.current=-1,this.following=!0,this.followButton=e.querySelector("[data-follow]"),this.followButton?.addEventListener("click",()=>this.follow()),this.listen(i),this.rove(Math.max(0,this.current))}listen(e){this.box.addEventListener("click",i=>this.onClick(i,e)),this.box.addEventListener("keydown",i=>this.onKey(i));for(let i of["wheel","touchmove"])this.box.addEventListener(i,()=>this.letGo(),{passive:!0});this.box.addEventListener("pointerdown",i=>i.target===this.box&&this.letGo()),e.onTime(i=>this.show(i))}onClick(e,i){let a=e.target.closest("a[data-seek-ms]");!a||e.ctrlKey||e.metaKey||e.shiftKey||e.button||(e.preventDefault(),this.follow(),i.seek(Number(a.dataset.seekMs)/1e3))}onKey(e){let i=Ld[e.key],a=this.lines.indexOf(e.target);if(a<0||!i||e.ctrlKey||e.metaKey||e.altKey)return;e.preventDefault();let r=Math.min(this.lines.length-1,Math.max(0,a+i));this.letGo(),this.rove(r),this.lines[r].focus()}rove(e){if(this.reachable)this.reachable.tabIndex=-1;else for(let i of this.lines)i.tabIndex=-1;this.reachable=this.lines[e],this.reachable&&(this.reachable.tabIndex=0)}show(e){let i=uo(this.starts,e+.1);i!==this.current&&(this.lines[this.current]?.removeAttribute("aria-current"),this.current=i,this.lines[i]?.setAttribute("aria-current","true"),this.box.contains(document.activeElement)||this.rove(Math.max(0,i)),this.following&&this.bringIntoSight())}bringIntoSight(){let e=this.lines[this.current];if(!e||this.box.scrollHeight<=this.box.clientHeight)return;let i=e.getBoundingClientRect().top-this.box.getBoundingClientRect().top;this.box.scrollTo({top:this.box.scrollTop+i-this.box.clientHeight/3,behavior:Md.matches?"instant":"smooth"})}letGo(){this.following=!1,this.followButton&&(this.followButton.hidden=!1)}follow(){this.following=!0,this.followButton&&(this.followButton.hidden=!0),this.bringIntoSight()}};var fa=class{addEventListener(){}removeEventListener(){}dispatchEvent(){return!0}},ga=class extends fa{},_a=class extends ga{constructor(){super(...arguments),this.role=null}},is=class{observe(){}unobserve(){}disconnect(){}},ho={createElement:function(){return new _i.HTMLElement},createElementNS:function(){return new _i.HTMLElement},addEventListener(){},removeEventListener(){},dispatchEvent(t){return!1}},_i={ResizeObserver:is,document:ho,Node:ga,Element:_a,HTMLElement:class extends _a{constructor(){super(...arguments),this.innerHTML=""}get content(){return new _i.DocumentFragment}},DocumentFragment:class extends fa{},customElements:{get:function(){},define:function(){},whenDefined:function(){}},localStorage:{getItem(t){return null},setItem(t,e){},removeItem(t){}},CustomEvent:function(){},getComputedStyle:function(){},navigator:{languages:[],get userAgent(){return""}},matchMedia(t){return{matches:!1,media:t}},DOMParser:class{parseFromString(e,i){return{body:{textContent:e}}}}},mo="global"in globalThis&&globalThis?.global===globalThis||typeof window>"u"||typeof window.customElements>"u",po=Object.keys(_i).every(t=>t in globalThis),l=mo&&!po?_i:globalThis,B=mo&&!po?ho:globalThis.document;var h={MEDIA_PLAY_REQUEST:"mediaplayrequest",MEDIA_PAUSE_REQUEST:"mediapauserequest",MEDIA_MUTE_REQUEST:"mediamuterequest",MEDIA_UNMUTE_REQUEST:"mediaunmuterequest",MEDIA_LOOP_REQUEST:"medialooprequest",MEDIA_VOLUME_REQUEST:"mediavolumerequest",MEDIA_SEEK_REQUEST:"mediaseekrequest",MEDIA_AIRPLAY_REQUEST:"mediaairplayrequest",MEDIA_ENTER_FULLSCREEN_REQUEST:"mediaenterfullscreenrequest",MEDIA_EXIT_FULLSCREEN_REQUEST:"mediaexitfullscreenrequest",MEDIA_PREVIEW_REQUEST:"mediapreviewrequest",MEDIA_ENTER_PIP_REQUEST:"mediaenterpiprequest",MEDIA_EXIT_PIP_REQUEST:"mediaexitpiprequest",MEDIA_ENTER_CAST_REQUEST:"mediaentercastrequest",MEDIA_EXIT_CAST_REQUEST:"mediaexitcastrequest",MEDIA_SHOW_TEXT_TRACKS_REQUEST:"mediashowtexttracksrequest",MEDIA_HIDE_TEXT_TRACKS_REQUEST:"mediahidetexttracksrequest",MEDIA_SHOW_SUBTITLES_REQUEST:"mediashowsubtitlesrequest",MEDIA_DISABLE_SUBTITLES_REQUEST:"mediadisablesubtitlesrequest",MEDIA_TOGGLE_SUBTITLES_REQUEST:"mediatogglesubtitlesrequest",MEDIA_PLAYBACK_RATE_REQUEST:"mediaplaybackraterequest",MEDIA_RENDITION_REQUEST:"mediarenditionrequest",MEDIA_AUDIO_TRACK_REQUEST:"mediaaudiotrackrequest",MEDIA_SEEK_TO_LIVE_REQUEST:"mediaseektoliverequest",REGISTER_MEDIA_STATE_RECEIVER:"registermediastatereceiver",UNREGISTER_MEDIA_STATE_RECEIVER:"unregistermediastatereceiver"},k={MEDIA_CHROME_ATTRIBUTES:"mediachromeattributes",MEDIA_CONTROLLER:"mediacontroller"},as={MEDIA_AIRPLAY_UNAVAILABLE:"mediaAirplayUnavailable",MEDIA_AUDIO_TRACK_ENABLED:"mediaAudioTrackEnabled",MEDIA_AUDIO_TRACK_LIST:"mediaAudioTrackList",MEDIA_AUDIO_TRACK_UNAVAILABLE:"mediaAudioTrackUnavailable",MEDIA_BUFFERED:"mediaBuffered",MEDIA_CAST_UNAVAILABLE:"mediaCastUnavailable",MEDIA_CHAPTERS_CUES:"mediaChaptersCues",MEDIA_CURRENT_TIME:"mediaCurrentTime",MEDIA_DURATION:"mediaDuration",MEDIA_ENDED:"mediaEnded",MEDIA_ERROR:"mediaError",MEDIA_ERROR_CODE:"mediaErrorCode",MEDIA_ERROR_MESSAGE:"mediaErrorMessage",MEDIA_FULLSCREEN_UNAVAILABLE:"mediaFullscreenUnavailable",MEDIA_HAS_PLAYED:"mediaHasPlayed",MEDIA_HEIGHT:"mediaHeight",MEDIA_IS_AIRPLAYING:"mediaIsAirplaying",MEDIA_IS_CASTING:"mediaIsCasting",MEDIA_IS_FULLSCREEN:"mediaIsFullscreen",MEDIA_IS_PIP:"mediaIsPip",MEDIA_LOADING:"mediaLoading",MEDIA_MUTED:"mediaMuted",MEDIA_LOOP:"mediaLoop",MEDIA_PAUSED:"mediaPaused",MEDIA_PIP_UNAVAILABLE:"mediaPipUnavailable",MEDIA_PLAYBACK_RATE:"mediaPlaybackRate",MEDIA_PREVIEW_CHAPTER:"mediaPreviewChapter",MEDIA_PREVIEW_COORDS:"mediaPreviewCoords",MEDIA_PREVIEW_IMAGE:"mediaPreviewImage",MEDIA_PREVIEW_TIME:"mediaPreviewTime",MEDIA_RENDITION_LIST:"mediaRenditionList",MEDIA_RENDITION_SELECTED:"mediaRenditionSelected",MEDIA_RENDITION_UNAVAILABLE:"mediaRenditionUnavailable",MEDIA_SEEKABLE:"mediaSeekable",MEDIA_STREAM_TYPE:"mediaStreamType",MEDIA_SUBTITLES_LIST:"mediaSubtitlesList",MEDIA_SUBTITLES_SHOWING:"mediaSubtitlesShowing",MEDIA_TARGET_LIVE_WINDOW:"mediaTargetLiveWindow",MEDIA_TIME_IS_LIVE:"mediaTimeIsLive",MEDIA_VOLUME:"mediaVolume",MEDIA_VOLUME_LEVEL:"mediaVolumeLevel",MEDIA_VOLUME_UNAVAILABLE:"mediaVolumeUnavailable",MEDIA_LANG:"mediaLang",MEDIA_WIDTH:"mediaWidth"},vo=Object.entries(as),n=vo.reduce((t,[e,i])=>(t[e]=i.toLowerCase(),t),{}),Rd={USER_INACTIVE_CHANGE:"userinactivechange",BREAKPOINTS_CHANGE:"breakpointchange",BREAKPOINTS_COMPUTED:"breakpointscomputed"},lt=vo.reduce((t,[e,i])=>(t[e]=i.toLowerCase(),t),{...Rd}),oh=Object.entries(lt).reduce((t,[e,i])=>{let a=n[e];return a&&(t[i]=a),t},{userinactivechange:"userinactive"}),Eo=Object.entries(n).reduce((t,[e,i])=>{let a=lt[e];return a&&(t[i]=a),t},{userinactive:"userinactivechange"}),te={SUBTITLES:"subtitles",CAPTIONS:"captions",DESCRIPTIONS:"descriptions",CHAPTERS:"chapters",METADATA:"metadata"},Ge={DISABLED:"disabled",HIDDEN:"hidden",SHOWING:"showing"};var ba={MOUSE:"mouse",PEN:"pen",TOUCH:"touch"},ie={UNAVAILABLE:"unavailable",UNSUPPORTED:"unsupported"},re={LIVE:"live",ON_DEMAND:"on-demand",UNKNOWN:"unknown"};var fo={INLINE:"inline",FULLSCREEN:"fullscreen",PICTURE_IN_PICTURE:"picture-in-picture"};var go=new WeakMap,rs=t=>{let e=go.get(t);return e||go.set(t,e=new Set),e},_o=new l.ResizeObserver(t=>{for(let e of t)for(let i of rs(e.target))i(e)});function Fe(t,e){rs(t).add(e),_o.observe(t)}function Be(t,e){let i=rs(t);i.delete(e),i.size||_o.unobserve(t)}function V(t){let e={};for(let i of t)e[i.name]=i.value;return e}function de(t){var e;return(e=Aa(t))!=null?e:Se(t,"media-controller")}function Aa(t){var e;let{MEDIA_CONTROLLER:i}=k,a=t.getAttribute(i);if(a)return(e=Ai(t))==null?void 0:e.getElementById(a)}var Ta=(t,e,i=".value")=>{let a=t.querySelector(i);a&&(a.textContent=e)},Dd=(t,e)=>{let i=`slot[name="${e}"]`,a=t.shadowRoot.querySelector(i);return a?a.children:[]},Sa=(t,e)=>Dd(t,e)[0],se=(t,e)=>!t||!e?!1:t?.contains(e)?!0:se(t,e.getRootNode().host),Se=(t,e)=>{if(!t)return null;let i=t.closest(e);return i||Se(t.getRootNode().host,e)};function bi(t=document){var e;let i=t?.activeElement;return i?(e=bi(i.shadowRoot))!=null?e:i:null}function Ai(t){var e;let i=(e=t?.getRootNode)==null?void 0:e.call(t);return i instanceof ShadowRoot||i instanceof Document?i:null}function ya(t,{depth:e=3,checkOpacity:i=!0,checkVisibilityCSS:a=!0}={}){if(t.checkVisibility)return t.checkVisibility({checkOpacity:i,checkVisibilityCSS:a});let r=t;for(;r&&e>0;){let s=getComputedStyle(r);if(i&&s.opacity==="0"||a&&s.visibility==="hidden"||s.display==="none")return!1;r=r.parentElement,e--}return!0}function bo(t,e,i,a){let r=a.x-i.x,s=a.y-i.y,o=r*r+s*s;if(o===0)return 0;let d=((t-i.x)*r+(e-i.y)*s)/o;return Math.max(0,Math.min(1,d))}function N(t,e){let i=Cd(t,a=>a===e);return i||Ti(t,e)}function Cd(t,e){var i,a;let r;for(r of(i=t.querySelectorAll("style:not([media])"))!=null?i:[]){let s;try{s=(a=r.sheet)==null?void 0:a.cssRules}catch{continue}for(let o of s??[])if(e(o.selectorText))return o}}function Ti(t,e){var i,a;let r=(i=t.querySelectorAll("style:not([media])"))!=null?i:[],s=r?.[r.length-1];if(!s?.sheet)return console.warn("Media Chrome: No style sheet found on style tag of",t),{style:{setProperty:()=>{},removeProperty:()=>"",getPropertyValue:()=>""}};let o=s?.sheet.insertRule(`${e}{}`,s.sheet.cssRules.length);return(a=s.sheet.cssRules)==null?void 0:a[o]}function R(t,e,i=Number.NaN){let a=t.getAttribute(e);return a!=null?+a:i}function O(t,e,i){let a=+i;if(i==null||Number.isNaN(a)){t.hasAttribute(e)&&t.removeAttribute(e);return}R(t,e,void 0)!==a&&t.setAttribute(e,`${a}`)}function T(t,e){return t.hasAttribute(e)}function S(t,e,i){if(i==null){t.hasAttribute(e)&&t.removeAttribute(e);return}T(t,e)!=i&&t.toggleAttribute(e,i)}function C(t,e,i=null){var a;return(a=t.getAttribute(e))!=null?a:i}function D(t,e,i){if(i==null){t.hasAttribute(e)&&t.removeAttribute(e);return}let a=`${i}`;C(t,e,void 0)!==a&&t.setAttribute(e,a)}var Ao=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Ee=(t,e,i)=>(Ao(t,e,"read from private field"),i?i.call(t):e.get(t)),xd=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},ka=(t,e,i,a)=>(Ao(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Z;function Od(t){return`
    <style>
      :host {
        display: var(--media-control-display, var(--media-gesture-receiver-display, inline-block));
        box-sizing: border-box;
      }
    </style>
  `}var Ct=class extends l.HTMLElement{constructor(){if(super(),xd(this,Z,void 0),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=V(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}}static get observedAttributes(){return[k.MEDIA_CONTROLLER,n.MEDIA_PAUSED]}attributeChangedCallback(e,i,a){var r,s,o,d,c;e===k.MEDIA_CONTROLLER&&(i&&((s=(r=Ee(this,Z))==null?void 0:r.unassociateElement)==null||s.call(r,this),ka(this,Z,null)),a&&this.isConnected&&(ka(this,Z,(o=this.getRootNode())==null?void 0:o.getElementById(a)),(c=(d=Ee(this,Z))==null?void 0:d.associateElement)==null||c.call(d,this)))}connectedCallback(){var e,i;this.tabIndex=-1,this.setAttribute("aria-hidden","true"),ka(this,Z,Ud(this)),this.getAttribute(k.MEDIA_CONTROLLER)&&((i=(e=Ee(this,Z))==null?void 0:e.associateElement)==null||i.call(e,this)),Ee(this,Z)&&(Ee(this,Z).addEventListener("pointerdown",this),Ee(this,Z).addEventListener("click",this),Ee(this,Z).hasAttribute("tabindex")||(Ee(this,Z).tabIndex=0))}disconnectedCallback(){var e,i,a,r;this.getAttribute(k.MEDIA_CONTROLLER)&&((i=(e=Ee(this,Z))==null?void 0:e.unassociateElement)==null||i.call(e,this)),(a=Ee(this,Z))==null||a.removeEventListener("pointerdown",this),(r=Ee(this,Z))==null||r.removeEventListener("click",this),ka(this,Z,null)}handleEvent(e){var i;let a=(i=e.composedPath())==null?void 0:i[0];if(["video","media-controller"].includes(a?.localName)){if(e.type==="pointerdown")this._pointerType=e.pointerType;else if(e.type==="click"){let{clientX:s,clientY:o}=e,{left:d,top:c,width:_,height:y}=this.getBoundingClientRect(),A=s-d,f=o-c;if(A<0||f<0||A>_||f>y||_===0&&y===0)return;let m=this._pointerType||"mouse";if(this._pointerType=void 0,m===ba.TOUCH){this.handleTap(e);return}else if(m===ba.MOUSE||m===ba.PEN){this.handleMouseClick(e);return}}}}get mediaPaused(){return T(this,n.MEDIA_PAUSED)}set mediaPaused(e){S(this,n.MEDIA_PAUSED,e)}handleTap(e){}handleMouseClick(e){let i=this.mediaPaused?h.MEDIA_PLAY_REQUEST:h.MEDIA_PAUSE_REQUEST;this.dispatchEvent(new l.CustomEvent(i,{composed:!0,bubbles:!0}))}};Z=new WeakMap;Ct.shadowRootOptions={mode:"open"};Ct.getTemplateHTML=Od;function Ud(t){var e;let i=t.getAttribute(k.MEDIA_CONTROLLER);return i?(e=t.getRootNode())==null?void 0:e.getElementById(i):Se(t,"media-controller")}l.customElements.get("media-gesture-receiver")||l.customElements.define("media-gesture-receiver",Ct);var ss=Ct;var To={"Start airplay":"Start airplay","Stop airplay":"Stop airplay",Audio:"Audio",Captions:"Captions","Enable captions":"Enable captions","Disable captions":"Disable captions","Start casting":"Start casting","Stop casting":"Stop casting","Enter fullscreen mode":"Enter fullscreen mode","Exit fullscreen mode":"Exit fullscreen mode",Mute:"Mute",Unmute:"Unmute",Loop:"Loop","Enter picture in picture mode":"Enter picture in picture mode","Exit picture in picture mode":"Exit picture in picture mode",Play:"Play",Pause:"Pause","Playback rate":"Playback rate","Playback rate {playbackRate}":"Playback rate {playbackRate}",Quality:"Quality","Seek backward":"Seek backward","Seek forward":"Seek forward",Settings:"Settings",Auto:"Auto","audio player":"audio player","video player":"video player",volume:"volume",seek:"seek","closed captions":"closed captions","current playback rate":"current playback rate","playback time":"playback time","media loading":"media loading",settings:"settings","audio tracks":"audio tracks",quality:"quality",play:"play",pause:"pause",mute:"mute",unmute:"unmute","chapter: {chapterName}":"chapter: {chapterName}",live:"live",Off:"Off","start airplay":"start airplay","stop airplay":"stop airplay","start casting":"start casting","stop casting":"stop casting","enter fullscreen mode":"enter fullscreen mode","exit fullscreen mode":"exit fullscreen mode","enter picture in picture mode":"enter picture in picture mode","exit picture in picture mode":"exit picture in picture mode","seek to live":"seek to live","playing live":"playing live","seek back {seekOffset} seconds":"seek back {seekOffset} seconds","seek forward {seekOffset} seconds":"seek forward {seekOffset} seconds","Network Error":"Network Error","Decode Error":"Decode Error","Source Not Supported":"Source Not Supported","Encryption Error":"Encryption Error","A network error caused the media download to fail.":"A network error caused the media download to fail.","A media error caused playback to be aborted. The media could be corrupt or your browser does not support this format.":"A media error caused playback to be aborted. The media could be corrupt or your browser does not support this format.","An unsupported error occurred. The server or network failed, or your browser does not support this format.":"An unsupported error occurred. The server or network failed, or your browser does not support this format.","The media is encrypted and there are no keys to decrypt it.":"The media is encrypted and there are no keys to decrypt it.",hour:"hour",hours:"hours",minute:"minute",minutes:"minutes",second:"second",seconds:"seconds","{time} remaining":"{time} remaining","{currentTime} of {totalTime}":"{currentTime} of {totalTime}","video not loaded, unknown time.":"video not loaded, unknown time."};var So,xt={en:To},Ot=((So=globalThis.navigator)==null?void 0:So.language)||"en",yo=t=>{Ot=t},ko=(t,e)=>{xt[t]=e},Pd=t=>{var e,i,a;let[r]=Ot.split("-");return((e=xt[Ot])==null?void 0:e[t])||((i=xt[r])==null?void 0:i[t])||((a=xt.en)==null?void 0:a[t])||t},Io=()=>{let[t]=Ot.split("-");return xt[Ot]?Ot:xt[t]?t:"en"},v=(t,e={})=>Pd(t).replace(/\{(\w+)\}/g,(i,a)=>a in e?String(e[a]):`{${a}}`);var ds=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},K=(t,e,i)=>(ds(t,e,"read from private field"),i?i.call(t):e.get(t)),ee=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},fe=(t,e,i,a)=>(ds(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),ge=(t,e,i)=>(ds(t,e,"access private method"),i),Si,Ma,Ut,Ht,Nt,ns,Pt,Ia,os,wo,ls,Mo,yi,La,Ra,cs,Ft,ki,qe,wa,g={AUDIO:"audio",AUTOHIDE:"autohide",BREAKPOINTS:"breakpoints",GESTURES_DISABLED:"gesturesdisabled",KEYBOARD_CONTROL:"keyboardcontrol",NO_AUTOHIDE:"noautohide",USER_INACTIVE:"userinactive",AUTOHIDE_OVER_CONTROLS:"autohideovercontrols"};function Nd(t){return`
    <style>
      
      :host([${n.MEDIA_IS_FULLSCREEN}]) ::slotted([slot=media]) {
        outline: none;
      }

      :host {
        box-sizing: border-box;
        position: relative;
        display: inline-block;
        line-height: 0;
        background-color: var(--media-background-color, #000);
        overflow: hidden;
      }

      :host(:not([${g.AUDIO}])) [part~=layer]:not([part~=media-layer]) {
        position: absolute;
        top: 0;
        left: 0;
        bottom: 0;
        right: 0;
        display: flex;
        flex-flow: column nowrap;
        align-items: start;
        pointer-events: none;
        background: none;
      }

      slot[name=media] {
        display: var(--media-slot-display, contents);
      }

      
      :host([${g.AUDIO}]) slot[name=media] {
        display: var(--media-slot-display, none);
      }

      
      :host([${g.AUDIO}]) [part~=layer][part~=gesture-layer] {
        height: 0;
        display: block;
      }

      
      :host(:not([${g.AUDIO}])[${g.GESTURES_DISABLED}]) ::slotted([slot=gestures-chrome]),
          :host(:not([${g.AUDIO}])[${g.GESTURES_DISABLED}]) media-gesture-receiver[slot=gestures-chrome] {
        display: none;
      }

      
      ::slotted(:not([slot=media]):not([slot=poster]):not(media-loading-indicator):not([role=dialog]):not([hidden])) {
        pointer-events: auto;
      }

      :host(:not([${g.AUDIO}])) *[part~=layer][part~=centered-layer] {
        align-items: center;
        justify-content: center;
      }

      :host(:not([${g.AUDIO}])) ::slotted(media-gesture-receiver[slot=gestures-chrome]),
      :host(:not([${g.AUDIO}])) media-gesture-receiver[slot=gestures-chrome] {
        align-self: stretch;
        flex-grow: 1;
      }

      slot[name=middle-chrome] {
        display: inline;
        flex-grow: 1;
        pointer-events: none;
        background: none;
      }

      
      ::slotted([slot=media]),
      ::slotted([slot=poster]) {
        width: 100%;
        height: 100%;
      }

      
      :host(:not([${g.AUDIO}])) .spacer {
        flex-grow: 1;
      }

      
      :host(:-webkit-full-screen) {
        
        width: 100% !important;
        height: 100% !important;
      }

      
      ::slotted(:not([slot=media]):not([slot=poster]):not([${g.NO_AUTOHIDE}]):not([hidden]):not([role=dialog])) {
        opacity: 1;
        transition: var(--media-control-transition-in, opacity 0.25s);
      }

      
      :host([${g.USER_INACTIVE}]:not([${n.MEDIA_PAUSED}]):not([${n.MEDIA_IS_AIRPLAYING}]):not([${n.MEDIA_IS_CASTING}]):not([${g.AUDIO}])) ::slotted(:not([slot=media]):not([slot=poster]):not([${g.NO_AUTOHIDE}]):not([role=dialog])) {
        opacity: 0;
        transition: var(--media-control-transition-out, opacity 1s);
      }

      :host([${g.USER_INACTIVE}]:not([${g.NO_AUTOHIDE}]):not([${n.MEDIA_PAUSED}]):not([${n.MEDIA_IS_CASTING}]):not([${g.AUDIO}])) ::slotted([slot=media]) {
        cursor: none;
      }

      :host([${g.USER_INACTIVE}][${g.AUTOHIDE_OVER_CONTROLS}]:not([${g.NO_AUTOHIDE}]):not([${n.MEDIA_PAUSED}]):not([${n.MEDIA_IS_CASTING}]):not([${g.AUDIO}])) * {
        --media-cursor: none;
        cursor: none;
      }


      ::slotted(media-control-bar)  {
        align-self: stretch;
      }

      
      
      :host(:not([${g.AUDIO}])[${n.MEDIA_HAS_PLAYED}]) slot[name=poster],
      :host(:not([${g.AUDIO}])[${n.MEDIA_STREAM_TYPE}="${re.ON_DEMAND}"][${n.MEDIA_CURRENT_TIME}]:not([${n.MEDIA_CURRENT_TIME}="0"])) slot[name=poster] {
        display: none;
      }

      ::slotted([role=dialog]) {
        width: 100%;
        height: 100%;
        align-self: center;
      }

      ::slotted([role=menu]) {
        align-self: end;
      }
    </style>

    <slot name="media" part="layer media-layer"></slot>
    <slot name="poster" part="layer poster-layer"></slot>
    <slot name="gestures-chrome" part="layer gesture-layer">
      <media-gesture-receiver slot="gestures-chrome">
        <template shadowrootmode="${ss.shadowRootOptions.mode}">
          ${ss.getTemplateHTML({})}
        </template>
      </media-gesture-receiver>
    </slot>
    <span part="layer vertical-layer">
      <slot name="top-chrome" part="top chrome"></slot>
      <slot name="middle-chrome" part="middle chrome"></slot>
      <slot name="centered-chrome" part="layer centered-layer center centered chrome"></slot>
      
      <slot part="bottom chrome"></slot>
    </span>
    <slot name="dialog" part="layer dialog-layer"></slot>
  `}var Hd=Object.values(n),Fd="sm:384 md:576 lg:768 xl:960";function Bd(t){Lo(t.target,t.contentRect.width)}function Lo(t,e){var i;if(!t.isConnected)return;let a=(i=t.getAttribute(g.BREAKPOINTS))!=null?i:Fd,r=Wd(a),s=$d(r,e),o=!1;if(Object.keys(r).forEach(d=>{if(s.includes(d)){t.hasAttribute(`breakpoint${d}`)||(t.setAttribute(`breakpoint${d}`,""),o=!0);return}t.hasAttribute(`breakpoint${d}`)&&(t.removeAttribute(`breakpoint${d}`),o=!0)}),o){let d=new CustomEvent(lt.BREAKPOINTS_CHANGE,{detail:s});t.dispatchEvent(d)}t.breakpointsComputed||(t.breakpointsComputed=!0,t.dispatchEvent(new CustomEvent(lt.BREAKPOINTS_COMPUTED,{bubbles:!0,composed:!0})))}function Wd(t){let e=t.split(/\s+/);return Object.fromEntries(e.map(i=>i.split(":")))}function $d(t,e){return Object.keys(t).filter(i=>e>=parseInt(t[i]))}var dt=class extends l.HTMLElement{constructor(){if(super(),ee(this,os),ee(this,ls),ee(this,yi),ee(this,Ra),ee(this,Ft),ee(this,Si,void 0),ee(this,Ma,0),ee(this,Ut,null),ee(this,Ht,null),ee(this,Nt,void 0),this.breakpointsComputed=!1,ee(this,ns,e=>{let i=this.media;for(let a of e){if(a.type!=="childList")continue;let r=a.removedNodes;for(let s of r){if(s.slot!="media"||a.target!=this)continue;let o=a.previousSibling&&a.previousSibling.previousElementSibling;if(!o||!i)this.mediaUnsetCallback(s);else{let d=o.slot!=="media";for(;(o=o.previousSibling)!==null;)o.slot=="media"&&(d=!1);d&&this.mediaUnsetCallback(s)}}if(i)for(let s of a.addedNodes)s===i&&this.handleMediaUpdated(i)}}),ee(this,Pt,!1),ee(this,Ia,e=>{K(this,Pt)||(setTimeout(()=>{Bd(e),fe(this,Pt,!1)},0),fe(this,Pt,!0))}),ee(this,qe,void 0),ee(this,wa,()=>{if(!K(this,qe).assignedElements({flatten:!0}).length){K(this,Ut)&&this.mediaUnsetCallback(K(this,Ut));return}this.handleMediaUpdated(this.media)}),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=V(this.attributes),i=this.constructor.getTemplateHTML(e);this.shadowRoot.setHTMLUnsafe?this.shadowRoot.setHTMLUnsafe(i):this.shadowRoot.innerHTML=i}fe(this,Si,new MutationObserver(K(this,ns)))}static get observedAttributes(){return[g.AUTOHIDE,g.GESTURES_DISABLED].concat(Hd).filter(e=>![n.MEDIA_RENDITION_LIST,n.MEDIA_AUDIO_TRACK_LIST,n.MEDIA_CHAPTERS_CUES,n.MEDIA_WIDTH,n.MEDIA_HEIGHT,n.MEDIA_ERROR,n.MEDIA_ERROR_MESSAGE].includes(e))}attributeChangedCallback(e,i,a){e.toLowerCase()==g.AUTOHIDE&&(this.autohide=a)}get media(){let e=this.querySelector(":scope > [slot=media]");return e?.nodeName=="SLOT"&&(e=e.assignedElements({flatten:!0})[0]),e}async handleMediaUpdated(e){e&&(fe(this,Ut,e),e.localName.includes("-")&&await l.customElements.whenDefined(e.localName),this.mediaSetCallback(e))}connectedCallback(){var e;K(this,Si).observe(this,{childList:!0,subtree:!0}),Fe(this,K(this,Ia));let a=this.getAttribute(g.AUDIO)!=null?v("audio player"):v("video player");this.setAttribute("role","region"),this.setAttribute("aria-label",a),this.handleMediaUpdated(this.media),this.setAttribute(g.USER_INACTIVE,""),Lo(this,this.getBoundingClientRect().width);let r=this.querySelector(":scope > slot[slot=media]");r&&(fe(this,qe,r),K(this,qe).addEventListener("slotchange",K(this,wa))),this.addEventListener("pointerdown",this),this.addEventListener("pointermove",this),this.addEventListener("pointerup",this),this.addEventListener("mouseleave",this),this.addEventListener("keyup",this),(e=l.window)==null||e.addEventListener("mouseup",this)}disconnectedCallback(){var e;Be(this,K(this,Ia)),clearTimeout(K(this,Ht)),K(this,Si).disconnect(),this.media&&this.mediaUnsetCallback(this.media),(e=l.window)==null||e.removeEventListener("mouseup",this),this.removeEventListener("pointerdown",this),this.removeEventListener("pointermove",this),this.removeEventListener("pointerup",this),this.removeEventListener("mouseleave",this),this.removeEventListener("keyup",this),K(this,qe)&&(K(this,qe).removeEventListener("slotchange",K(this,wa)),fe(this,qe,null)),fe(this,Pt,!1)}mediaSetCallback(e){}mediaUnsetCallback(e){fe(this,Ut,null)}handleEvent(e){switch(e.type){case"pointerdown":fe(this,Ma,e.timeStamp);break;case"pointermove":ge(this,os,wo).call(this,e);break;case"pointerup":ge(this,ls,Mo).call(this,e);break;case"mouseleave":ge(this,yi,La).call(this);break;case"mouseup":this.removeAttribute(g.KEYBOARD_CONTROL);break;case"keyup":ge(this,Ft,ki).call(this),this.setAttribute(g.KEYBOARD_CONTROL,"");break}}set autohide(e){let i=Number(e);fe(this,Nt,isNaN(i)?0:i)}get autohide(){return(K(this,Nt)===void 0?2:K(this,Nt)).toString()}get breakpoints(){return C(this,g.BREAKPOINTS)}set breakpoints(e){D(this,g.BREAKPOINTS,e)}get audio(){return T(this,g.AUDIO)}set audio(e){S(this,g.AUDIO,e)}get gesturesDisabled(){return T(this,g.GESTURES_DISABLED)}set gesturesDisabled(e){S(this,g.GESTURES_DISABLED,e)}get keyboardControl(){return T(this,g.KEYBOARD_CONTROL)}set keyboardControl(e){S(this,g.KEYBOARD_CONTROL,e)}get noAutohide(){return T(this,g.NO_AUTOHIDE)}set noAutohide(e){S(this,g.NO_AUTOHIDE,e)}get autohideOverControls(){return T(this,g.AUTOHIDE_OVER_CONTROLS)}set autohideOverControls(e){S(this,g.AUTOHIDE_OVER_CONTROLS,e)}get userInteractive(){return T(this,g.USER_INACTIVE)}set userInteractive(e){S(this,g.USER_INACTIVE,e)}};Si=new WeakMap;Ma=new WeakMap;Ut=new WeakMap;Ht=new WeakMap;Nt=new WeakMap;ns=new WeakMap;Pt=new WeakMap;Ia=new WeakMap;os=new WeakSet;wo=function(t){if(t.pointerType!=="mouse"&&t.timeStamp-K(this,Ma)<250)return;ge(this,Ra,cs).call(this),clearTimeout(K(this,Ht));let e=this.hasAttribute(g.AUTOHIDE_OVER_CONTROLS);([this,this.media].includes(t.target)||e)&&ge(this,Ft,ki).call(this)};ls=new WeakSet;Mo=function(t){if(t.pointerType==="touch"){let e=!this.hasAttribute(g.USER_INACTIVE);[this,this.media].includes(t.target)&&e?ge(this,yi,La).call(this):ge(this,Ft,ki).call(this)}else t.composedPath().some(e=>["media-play-button","media-fullscreen-button"].includes(e?.localName))&&ge(this,Ft,ki).call(this)};yi=new WeakSet;La=function(){if(K(this,Nt)<0||this.hasAttribute(g.USER_INACTIVE))return;this.setAttribute(g.USER_INACTIVE,"");let t=new l.CustomEvent(lt.USER_INACTIVE_CHANGE,{composed:!0,bubbles:!0,detail:!0});this.dispatchEvent(t)};Ra=new WeakSet;cs=function(){if(!this.hasAttribute(g.USER_INACTIVE))return;this.removeAttribute(g.USER_INACTIVE);let t=new l.CustomEvent(lt.USER_INACTIVE_CHANGE,{composed:!0,bubbles:!0,detail:!1});this.dispatchEvent(t)};Ft=new WeakSet;ki=function(){ge(this,Ra,cs).call(this),clearTimeout(K(this,Ht));let t=parseInt(this.autohide);t<0||fe(this,Ht,setTimeout(()=>{ge(this,yi,La).call(this)},t*1e3))};qe=new WeakMap;wa=new WeakMap;dt.shadowRootOptions={mode:"open"};dt.getTemplateHTML=Nd;l.customElements.get("media-container")||l.customElements.define("media-container",dt);var fs=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},ut=(t,e,i)=>(fs(t,e,"read from private field"),i?i.call(t):e.get(t)),We=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},gs=(t,e,i,a)=>(fs(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),ct=(t,e,i)=>(fs(t,e,"access private method"),i),Ca,wi,ht,Da,us,hs,Ro,ms,Do,ps,Co,vs,xo,Es,Oo;function Vd(t){return`
    <style>
      :host {
        font: var(--media-font,
          var(--media-font-weight, normal)
          var(--media-font-size, 14px) /
          var(--media-text-content-height, var(--media-control-height, 24px))
          var(--media-font-family, helvetica neue, segoe ui, roboto, arial, sans-serif));
        color: var(--media-text-color, var(--media-primary-color, rgb(238 238 238)));
        display: var(--media-dialog-display, inline-flex);
        justify-content: center;
        align-items: center;
        
        transition-behavior: allow-discrete;
        visibility: hidden;
        opacity: 0;
        transform: translateY(2px) scale(.99);
        pointer-events: none;
      }

      :host([open]) {
        transition: display .2s, visibility 0s, opacity .2s ease-out, transform .15s ease-out;
        visibility: visible;
        opacity: 1;
        transform: translateY(0) scale(1);
        pointer-events: auto;
      }

      #content {
        display: flex;
        position: relative;
        box-sizing: border-box;
        width: min(320px, 100%);
        word-wrap: break-word;
        max-height: 100%;
        overflow: auto;
        text-align: center;
        line-height: 1.4;
      }
    </style>
    ${this.getSlotTemplateHTML(t)}
  `}function Kd(t){return`
    <slot id="content"></slot>
  `}var Ii={OPEN:"open",ANCHOR:"anchor"},Ye=class extends l.HTMLElement{constructor(){super(),We(this,Da),We(this,hs),We(this,ms),We(this,ps),We(this,vs),We(this,Es),We(this,Ca,!1),We(this,wi,null),We(this,ht,null)}static get observedAttributes(){return[Ii.OPEN,Ii.ANCHOR]}get open(){return T(this,Ii.OPEN)}set open(e){S(this,Ii.OPEN,e)}handleEvent(e){switch(e.type){case"invoke":ct(this,ps,Co).call(this,e);break;case"focusout":ct(this,vs,xo).call(this,e);break;case"keydown":ct(this,Es,Oo).call(this,e);break}}connectedCallback(){ct(this,Da,us).call(this),this.role||(this.role="dialog"),this.addEventListener("invoke",this),this.addEventListener("focusout",this),this.addEventListener("keydown",this)}disconnectedCallback(){this.removeEventListener("invoke",this),this.removeEventListener("focusout",this),this.removeEventListener("keydown",this)}attributeChangedCallback(e,i,a){ct(this,Da,us).call(this),e===Ii.OPEN&&a!==i&&(this.open?ct(this,hs,Ro).call(this):ct(this,ms,Do).call(this))}focus(){gs(this,wi,bi());let e=!this.dispatchEvent(new Event("focus",{composed:!0,cancelable:!0})),i=!this.dispatchEvent(new Event("focusin",{composed:!0,bubbles:!0,cancelable:!0}));if(e||i)return;let a=this.querySelector('[autofocus], [tabindex]:not([tabindex="-1"]), [role="menu"]');a?.focus()}get keysUsed(){return["Escape","Tab"]}};Ca=new WeakMap;wi=new WeakMap;ht=new WeakMap;Da=new WeakSet;us=function(){if(!ut(this,Ca)&&(gs(this,Ca,!0),!this.shadowRoot)){this.attachShadow(this.constructor.shadowRootOptions);let t=V(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(t),queueMicrotask(()=>{let{style:e}=N(this.shadowRoot,":host");e.setProperty("transition","display .15s, visibility .15s, opacity .15s ease-in, transform .15s ease-in")})}};hs=new WeakSet;Ro=function(){var t;(t=ut(this,ht))==null||t.setAttribute("aria-expanded","true"),this.dispatchEvent(new Event("open",{composed:!0,bubbles:!0})),this.addEventListener("transitionend",()=>this.focus(),{once:!0})};ms=new WeakSet;Do=function(){var t;(t=ut(this,ht))==null||t.setAttribute("aria-expanded","false"),this.dispatchEvent(new Event("close",{composed:!0,bubbles:!0}))};ps=new WeakSet;Co=function(t){gs(this,ht,t.relatedTarget),se(this,t.relatedTarget)||(this.open=!this.open)};vs=new WeakSet;xo=function(t){var e;se(this,t.relatedTarget)||((e=ut(this,wi))==null||e.focus(),ut(this,ht)&&ut(this,ht)!==t.relatedTarget&&this.open&&(this.open=!1))};Es=new WeakSet;Oo=function(t){var e,i,a,r,s;let{key:o,ctrlKey:d,altKey:c,metaKey:_}=t;d||c||_||this.keysUsed.includes(o)&&(t.preventDefault(),t.stopPropagation(),o==="Tab"?(t.shiftKey?(i=(e=this.previousElementSibling)==null?void 0:e.focus)==null||i.call(e):(r=(a=this.nextElementSibling)==null?void 0:a.focus)==null||r.call(a),this.blur()):o==="Escape"&&((s=ut(this,wi))==null||s.focus(),this.open=!1))};Ye.shadowRootOptions={mode:"open"};Ye.getTemplateHTML=Vd;Ye.getSlotTemplateHTML=Kd;l.customElements.get("media-chrome-dialog")||l.customElements.define("media-chrome-dialog",Ye);var Gd=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Qe=(t,e,i)=>(Gd(t,e,"read from private field"),i?i.call(t):e.get(t)),Uo=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},Bt,Wt,Mi={HOTKEYS:"hotkeys"},qd=[{keys:[{key:" ",label:"Space"},{key:"k"}],description:"Toggle Playback"},{keys:[{key:"m"}],description:"Toggle mute"},{keys:[{key:"f"}],description:"Toggle fullscreen"},{keys:[{key:"c"}],description:"Toggle captions or subtitles, if available"},{keys:[{key:"p"}],description:"Toggle Picture in Picture"},{keys:[{key:"ArrowLeft",label:"\u2190"},{key:"j"}],description:"Seek back 10s"},{keys:[{key:"ArrowRight",label:"\u2192"},{key:"l"}],description:"Seek forward 10s"},{keys:[{key:"ArrowUp",label:"\u2191"}],description:"Turn volume up"},{keys:[{key:"ArrowDown",label:"\u2193"}],description:"Turn volume down"},{keys:[{key:"<",label:"< (SHIFT+,)"}],description:"Decrease playback rate"},{keys:[{key:">",label:"> (SHIFT+.)"}],description:"Increase playback rate"},{keys:[{key:"shift+/",label:"SHIFT+/"}],description:"Show keyboard shortcuts"}];function Oa(t){return t===" "?"nospace":`no${t.toLowerCase()}`}function Yd(t){let e=new Set(t?.split(/\s+/));return qd.map(({keys:i,description:a})=>({keys:i.filter(({key:r})=>!e.has(Oa(r))),description:a})).filter(({keys:i})=>i.length)}function Qd(t){return`
    <style>
      :host {
        position: fixed;
        top: 0;
        left: 0;
        z-index: 9999;
        background: rgb(20 20 30 / .8);
        backdrop-filter: blur(10px);
      }

      #content {
        display: block;
        width: clamp(400px, 40vw, 700px);
        max-width: 90vw;
        text-align: left;
      }

      h2 {
        margin: 0 0 1.5rem 0;
        font-size: 1.5rem;
        font-weight: 500;
        text-align: center;
      }

      .shortcuts-table {
        width: 100%;
        border-collapse: collapse;
      }

      .shortcuts-table tr {
        border-bottom: 1px solid rgba(255, 255, 255, 0.1);
      }

      .shortcuts-table tr:last-child {
        border-bottom: none;
      }

      .shortcuts-table td {
        padding: 0.75rem 0.5rem;
      }

      .shortcuts-table td:first-child {
        text-align: right;
        padding-right: 1rem;
        width: 40%;
        min-width: 120px;
      }

      .shortcuts-table td:last-child {
        padding-left: 1rem;
      }

      .key {
        display: inline-block;
        background: rgba(255, 255, 255, 0.15);
        border: 1px solid rgba(255, 255, 255, 0.2);
        border-radius: 4px;
        padding: 0.25rem 0.5rem;
        font-family: 'Courier New', monospace;
        font-size: 0.9rem;
        font-weight: 500;
        min-width: 1.5rem;
        text-align: center;
        margin: 0 0.2rem;
      }

      .description {
        color: rgba(255, 255, 255, 0.9);
        font-size: 0.95rem;
      }

      .key-combo {
        display: flex;
        align-items: center;
        justify-content: flex-end;
        gap: 0.3rem;
      }

      .key-separator {
        color: rgba(255, 255, 255, 0.5);
        font-size: 0.9rem;
      }
    </style>
    <slot id="content">
      ${Po(t[Mi.HOTKEYS])}
    </slot>
  `}function Po(t){return`
    <h2>Keyboard Shortcuts</h2>
    <table class="shortcuts-table">${Yd(t).map(({keys:i,description:a})=>`
        <tr>
          <td>
            <div class="key-combo">${i.map(({key:s,label:o=s},d)=>d>0?`<span class="key-separator">or</span><span class="key">${o}</span>`:`<span class="key">${o}</span>`).join("")}</div>
          </td>
          <td class="description">${a}</td>
        </tr>
      `).join("")}</table>
  `}var xa=class extends Ye{constructor(){super(...arguments),Uo(this,Bt,e=>{var i;if(!this.open)return;let a=(i=this.shadowRoot)==null?void 0:i.querySelector("#content");if(!a)return;let r=e.composedPath(),s=r[0]===this||r.includes(this),o=r.includes(a);s&&!o&&(this.open=!1)}),Uo(this,Wt,e=>{if(!this.open)return;let i=e.shiftKey&&(e.key==="/"||e.key==="?");(e.key==="Escape"||i)&&!e.ctrlKey&&!e.altKey&&!e.metaKey&&(this.open=!1,e.preventDefault(),e.stopPropagation())})}static get observedAttributes(){return[...super.observedAttributes,Mi.HOTKEYS]}get hotkeys(){var e;return(e=C(this,Mi.HOTKEYS))!=null?e:void 0}set hotkeys(e){D(this,Mi.HOTKEYS,e)}connectedCallback(){super.connectedCallback(),this.open&&(this.addEventListener("click",Qe(this,Bt)),document.addEventListener("keydown",Qe(this,Wt)))}disconnectedCallback(){this.removeEventListener("click",Qe(this,Bt)),document.removeEventListener("keydown",Qe(this,Wt))}attributeChangedCallback(e,i,a){var r;if(super.attributeChangedCallback(e,i,a),e==="open")this.open?(this.addEventListener("click",Qe(this,Bt)),document.addEventListener("keydown",Qe(this,Wt))):(this.removeEventListener("click",Qe(this,Bt)),document.removeEventListener("keydown",Qe(this,Wt)));else if(e===Mi.HOTKEYS&&a!==i){let s=(r=this.shadowRoot)==null?void 0:r.querySelector("#content");s&&(s.innerHTML=Po(a))}}};Bt=new WeakMap;Wt=new WeakMap;xa.getSlotTemplateHTML=Qd;l.customElements.get("media-keyboard-shortcuts-dialog")||l.customElements.define("media-keyboard-shortcuts-dialog",xa);var No=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},z=(t,e,i)=>(No(t,e,"read from private field"),i?i.call(t):e.get(t)),Li=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},Ua=(t,e,i,a)=>(No(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),$t,Vt,Pa,mt,$e,ze,Xe=class{constructor(e,i,{defaultValue:a}={defaultValue:void 0}){Li(this,$e),Li(this,$t,void 0),Li(this,Vt,void 0),Li(this,Pa,void 0),Li(this,mt,new Set),Ua(this,$t,e),Ua(this,Vt,i),Ua(this,Pa,new Set(a))}[Symbol.iterator](){return z(this,$e,ze).values()}get length(){return z(this,$e,ze).size}get value(){var e;return(e=[...z(this,$e,ze)].join(" "))!=null?e:""}set value(e){var i;e!==this.value&&(Ua(this,mt,new Set),this.add(...(i=e?.split(" "))!=null?i:[]))}toString(){return this.value}item(e){return[...z(this,$e,ze)][e]}values(){return z(this,$e,ze).values()}forEach(e,i){z(this,$e,ze).forEach(e,i)}add(...e){var i,a;e.forEach(r=>z(this,mt).add(r)),!(this.value===""&&!((i=z(this,$t))!=null&&i.hasAttribute(`${z(this,Vt)}`)))&&((a=z(this,$t))==null||a.setAttribute(`${z(this,Vt)}`,`${this.value}`))}remove(...e){var i;e.forEach(a=>z(this,mt).delete(a)),(i=z(this,$t))==null||i.setAttribute(`${z(this,Vt)}`,`${this.value}`)}contains(e){return z(this,$e,ze).has(e)}toggle(e,i){return typeof i<"u"?i?(this.add(e),!0):(this.remove(e),!1):this.contains(e)?(this.remove(e),!1):(this.add(e),!0)}replace(e,i){return this.remove(e),this.add(i),e===i}};$t=new WeakMap;Vt=new WeakMap;Pa=new WeakMap;mt=new WeakMap;$e=new WeakSet;ze=function(){return z(this,mt).size?z(this,mt):z(this,Pa)};function Ho(t){return t?.map(zd).join(" ")}function zd(t){if(t){let{id:e,width:i,height:a}=t;return[e,i,a].filter(r=>r!=null).join(":")}}function Fo(t){return t?.map(Xd).join(" ")}function Xd(t){if(t){let{id:e,kind:i,language:a,label:r}=t;return[e,i,a,r].filter(s=>s!=null).join(":")}}function Kt(t){return typeof t=="number"&&!Number.isNaN(t)&&Number.isFinite(t)}var Na=t=>new Promise(e=>setTimeout(e,t));var Zd=(t="")=>t.split(/\s+/),Bo=(t="")=>{let[e,i,a]=t.split(":"),r=a?decodeURIComponent(a):void 0;return{kind:e==="cc"?te.CAPTIONS:te.SUBTITLES,language:i,label:r}},Ri=(t="",e={})=>Zd(t).map(i=>{let a=Bo(i);return{...e,...a}}),_s=t=>t?Array.isArray(t)?t.map(e=>typeof e=="string"?Bo(e):e):typeof t=="string"?Ri(t):[t]:[],Ha=({kind:t,label:e,language:i}={kind:"subtitles"})=>e?`${t==="captions"?"cc":"sb"}:${i}:${encodeURIComponent(e)}`:i,pt=(t=[])=>Array.prototype.map.call(t,Ha).join(" "),Jd=(t,e)=>i=>i[t]===e,Wo=t=>{let e=Object.entries(t).map(([i,a])=>Jd(i,a));return i=>e.every(a=>a(i))},vt=(t,e=[],i=[])=>{let a=_s(i).map(Wo),r=s=>a.some(o=>o(s));Array.from(e).filter(r).forEach(s=>{s.mode=t})},Et=(t,e=()=>!0)=>{if(!t?.textTracks)return[];let i=typeof e=="function"?e:Wo(e);return Array.from(t.textTracks).filter(i)},$o=t=>{var e;return!!((e=t.mediaSubtitlesShowing)!=null&&e.length)||t.hasAttribute(n.MEDIA_SUBTITLES_SHOWING)};var Ko=t=>{var e;let{media:i,fullscreenElement:a}=t;try{let r=a&&"requestFullscreen"in a?"requestFullscreen":a&&"webkitRequestFullScreen"in a?"webkitRequestFullScreen":void 0;if(r){let s=(e=a[r])==null?void 0:e.call(a);if(s instanceof Promise)return s.catch(()=>{})}else i?.webkitEnterFullscreen?i.webkitEnterFullscreen():i?.requestFullscreen&&i.requestFullscreen()}catch(r){console.error(r)}},Vo="exitFullscreen"in B?"exitFullscreen":"webkitExitFullscreen"in B?"webkitExitFullscreen":"webkitCancelFullScreen"in B?"webkitCancelFullScreen":void 0,Go=t=>{var e;let{documentElement:i}=t;if(Vo){let a=(e=i?.[Vo])==null?void 0:e.call(i);if(a instanceof Promise)return a.catch(()=>{})}},Di="fullscreenElement"in B?"fullscreenElement":"webkitFullscreenElement"in B?"webkitFullscreenElement":void 0,jd=t=>{let{documentElement:e,media:i}=t,a=e?.[Di];return!a&&"webkitDisplayingFullscreen"in i&&"webkitPresentationMode"in i&&i.webkitDisplayingFullscreen&&i.webkitPresentationMode===fo.FULLSCREEN?i:a},qo=t=>{var e;let{media:i,documentElement:a,fullscreenElement:r=i}=t;if(!i||!a)return!1;let s=jd(t);if(!s)return!1;if(s===r||s===i)return!0;if(s.localName.includes("-")){let o=s.shadowRoot;if(!(Di in o))return se(s,r);for(;o?.[Di];){if(o[Di]===r)return!0;o=(e=o[Di])==null?void 0:e.shadowRoot}}return!1},ec="fullscreenEnabled"in B?"fullscreenEnabled":"webkitFullscreenEnabled"in B?"webkitFullscreenEnabled":void 0,Yo=t=>{let{documentElement:e,media:i}=t;return!!e?.[ec]||i&&"webkitSupportsFullscreen"in i};var Fa,bs=()=>{var t,e;return Fa||(Fa=(e=(t=B)==null?void 0:t.createElement)==null?void 0:e.call(t,"video"),Fa)},Qo=async(t=bs())=>{if(!t)return!1;let e=t.volume;t.volume=e/2+.1;let i=new AbortController,a=await Promise.race([tc(t,i.signal),ic(t,e)]);return i.abort(),a},tc=(t,e)=>new Promise(i=>{t.addEventListener("volumechange",()=>i(!0),{signal:e})}),ic=async(t,e)=>{for(let i=0;i<10;i++){if(t.volume===e)return!1;await Na(10)}return t.volume!==e},ac=/.*Version\/.*Safari\/.*/.test(l.navigator.userAgent),As=(t=bs())=>l.matchMedia("(display-mode: standalone)").matches&&ac?!1:typeof t?.requestPictureInPicture=="function",Ts=(t=bs())=>Yo({documentElement:B,media:t}),zo=Ts(),Xo=As(),Zo=!!l.WebKitPlaybackTargetAvailabilityEvent,Jo=!!l.chrome;var Gt=t=>Et(t.media,e=>[te.SUBTITLES,te.CAPTIONS].includes(e.kind)).sort((e,i)=>e.kind>=i.kind?1:-1),Ss=t=>Et(t.media,e=>e.mode===Ge.SHOWING&&[te.SUBTITLES,te.CAPTIONS].includes(e.kind)),Ba=(t,e)=>{let i=Gt(t),a=Ss(t),r=!!a.length;if(i.length){if(e===!1||r&&e!==!0)vt(Ge.DISABLED,i,a);else if(e===!0||!r&&e!==!1){let s=i[0],{options:o}=t;if(!o?.noSubtitlesLangPref){let y=l.localStorage.getItem("media-chrome-pref-subtitles-lang"),A=y?[y,...l.navigator.languages]:l.navigator.languages,f=i.filter(m=>A.some(b=>m.language.toLowerCase().startsWith(b.split("-")[0]))).sort((m,b)=>{let E=A.findIndex(I=>m.language.toLowerCase().startsWith(I.split("-")[0])),w=A.findIndex(I=>b.language.toLowerCase().startsWith(I.split("-")[0]));return E-w});f[0]&&(s=f[0])}let{language:d,label:c,kind:_}=s;vt(Ge.DISABLED,i,a),vt(Ge.SHOWING,i,[{language:d,label:c,kind:_}])}}},Wa=(t,e)=>t===e?!0:t==null||e==null||typeof t!=typeof e?!1:typeof t=="number"&&Number.isNaN(t)&&Number.isNaN(e)?!0:typeof t!="object"?!1:Array.isArray(t)?rc(t,e):Object.entries(t).every(([i,a])=>i in e&&Wa(a,e[i])),rc=(t,e)=>{let i=Array.isArray(t),a=Array.isArray(e);return i!==a?!1:i||a?t.length!==e.length?!1:t.every((r,s)=>Wa(r,e[s])):!0};var sc=Object.values(re),$a,nc=Qo().then(t=>($a=t,$a)),jo=async(...t)=>{await Promise.all(t.filter(e=>e).map(async e=>{if(!("localName"in e&&e instanceof l.HTMLElement))return;let i=e.localName;if(!i.includes("-"))return;let a=l.customElements.get(i);a&&e instanceof a||(await l.customElements.whenDefined(i),l.customElements.upgrade(e))}))},oc=new l.DOMParser,lc=t=>t&&(oc.parseFromString(t,"text/html").body.textContent||t),ce={mediaError:{get(t,e){let{media:i}=t;if(e?.type!=="playing")return i?.error},mediaEvents:["emptied","error","playing"]},mediaErrorCode:{get(t,e){var i;let{media:a}=t;if(e?.type!=="playing")return(i=a?.error)==null?void 0:i.code},mediaEvents:["emptied","error","playing"]},mediaErrorMessage:{get(t,e){var i,a;let{media:r}=t;if(e?.type!=="playing")return(a=(i=r?.error)==null?void 0:i.message)!=null?a:""},mediaEvents:["emptied","error","playing"]},mediaWidth:{get(t){var e;let{media:i}=t;return(e=i?.videoWidth)!=null?e:0},mediaEvents:["resize"]},mediaHeight:{get(t){var e;let{media:i}=t;return(e=i?.videoHeight)!=null?e:0},mediaEvents:["resize"]},mediaPaused:{get(t){var e;let{media:i}=t;return(e=i?.paused)!=null?e:!0},set(t,e){var i;let{media:a}=e;a&&(t?a.pause():(i=a.play())==null||i.catch(()=>{}))},mediaEvents:["play","playing","pause","emptied"]},mediaHasPlayed:{get(t,e){let{media:i}=t;return i?e?e.type==="playing":!i.paused:!1},mediaEvents:["playing","emptied"]},mediaEnded:{get(t){var e;let{media:i}=t;return(e=i?.ended)!=null?e:!1},mediaEvents:["seeked","ended","emptied"]},mediaPlaybackRate:{get(t){var e;let{media:i}=t;return(e=i?.playbackRate)!=null?e:1},set(t,e){let{media:i}=e;i&&Number.isFinite(+t)&&(i.playbackRate=+t)},mediaEvents:["ratechange","loadstart"]},mediaMuted:{get(t){var e;let{media:i}=t;return(e=i?.muted)!=null?e:!1},set(t,e){let{media:i,options:{noMutedPref:a}={}}=e;if(i){i.muted=t;try{let r=l.localStorage.getItem("media-chrome-pref-muted")!==null,s=i.hasAttribute("muted");if(a){r&&l.localStorage.removeItem("media-chrome-pref-muted");return}if(s&&!r)return;l.localStorage.setItem("media-chrome-pref-muted",t?"true":"false")}catch(r){console.debug("Error setting muted pref",r)}}},mediaEvents:["volumechange"],stateOwnersUpdateHandlers:[(t,e)=>{let{options:{noMutedPref:i}}=e,{media:a}=e;if(!(!a||a.muted||i))try{let r=l.localStorage.getItem("media-chrome-pref-muted")==="true";ce.mediaMuted.set(r,e),t(r)}catch(r){console.debug("Error getting muted pref",r)}}]},mediaLoop:{get(t){let{media:e}=t;return e?.loop},set(t,e){let{media:i}=e;i&&(i.loop=t)},mediaEvents:["medialooprequest"]},mediaVolume:{get(t){var e;let{media:i}=t;return(e=i?.volume)!=null?e:1},set(t,e){let{media:i,options:{noVolumePref:a}={}}=e;if(i){try{t==null?l.localStorage.removeItem("media-chrome-pref-volume"):!i.hasAttribute("muted")&&!a&&l.localStorage.setItem("media-chrome-pref-volume",t.toString())}catch(r){console.debug("Error setting volume pref",r)}Number.isFinite(+t)&&(i.volume=+t)}},mediaEvents:["volumechange"],stateOwnersUpdateHandlers:[(t,e)=>{let{options:{noVolumePref:i}}=e;if(!i)try{let{media:a}=e;if(!a)return;let r=l.localStorage.getItem("media-chrome-pref-volume");if(r==null)return;ce.mediaVolume.set(+r,e),t(+r)}catch(a){console.debug("Error getting volume pref",a)}}]},mediaVolumeLevel:{get(t){let{media:e}=t;return typeof e?.volume>"u"?"high":e.muted||e.volume===0?"off":e.volume<.5?"low":e.volume<.75?"medium":"high"},mediaEvents:["volumechange"]},mediaCurrentTime:{get(t){var e;let{media:i}=t;return(e=i?.currentTime)!=null?e:0},set(t,e){let{media:i}=e;!i||!Kt(t)||(i.currentTime=t)},mediaEvents:["timeupdate","loadedmetadata","seeking"]},mediaDuration:{get(t){let{media:e,options:{defaultDuration:i}={}}=t;return i&&(!e||!e.duration||Number.isNaN(e.duration)||!Number.isFinite(e.duration))?i:Number.isFinite(e?.duration)?e.duration:Number.NaN},mediaEvents:["durationchange","loadedmetadata","emptied"]},mediaLoading:{get(t){let{media:e}=t;return e?.readyState<3},mediaEvents:["waiting","playing","emptied"]},mediaSeekable:{get(t){var e;let{media:i}=t;if(!((e=i?.seekable)!=null&&e.length))return;let a=i.seekable.start(0),r=i.seekable.end(i.seekable.length-1);if(!(!a&&!r))return[Number(a.toFixed(3)),Number(r.toFixed(3))]},mediaEvents:["loadedmetadata","emptied","progress","seekablechange"]},mediaBuffered:{get(t){var e;let{media:i}=t,a=(e=i?.buffered)!=null?e:[];return Array.from(a).map((r,s)=>[Number(a.start(s).toFixed(3)),Number(a.end(s).toFixed(3))])},mediaEvents:["progress","emptied"]},mediaStreamType:{get(t){let{media:e,options:{defaultStreamType:i}={}}=t,a=[re.LIVE,re.ON_DEMAND].includes(i)?i:void 0;if(!e)return a;let{streamType:r}=e;if(sc.includes(r))return r===re.UNKNOWN?a:r;let s=e.duration;return s===1/0?re.LIVE:Number.isFinite(s)?re.ON_DEMAND:a},mediaEvents:["emptied","durationchange","loadedmetadata","streamtypechange"]},mediaTargetLiveWindow:{get(t){let{media:e}=t;if(!e)return Number.NaN;let{targetLiveWindow:i}=e,a=ce.mediaStreamType.get(t);return(i==null||Number.isNaN(i))&&a===re.LIVE?0:i},mediaEvents:["emptied","durationchange","loadedmetadata","streamtypechange","targetlivewindowchange"]},mediaTimeIsLive:{get(t){let{media:e,options:{liveEdgeOffset:i=10}={}}=t;if(!e)return!1;if(typeof e.liveEdgeStart=="number")return Number.isNaN(e.liveEdgeStart)?!1:e.currentTime>=e.liveEdgeStart;if(!(ce.mediaStreamType.get(t)===re.LIVE))return!1;let r=e.seekable;if(!r)return!0;if(!r.length)return!1;let s=r.end(r.length-1)-i;return e.currentTime>=s},mediaEvents:["playing","timeupdate","progress","waiting","emptied"]},mediaSubtitlesList:{get(t){return Gt(t).map(({kind:e,label:i,language:a})=>({kind:e,label:i,language:a}))},mediaEvents:["loadstart"],textTracksEvents:["addtrack","removetrack"]},mediaSubtitlesShowing:{get(t){return Ss(t).map(({kind:e,label:i,language:a})=>({kind:e,label:i,language:a}))},mediaEvents:["loadstart"],textTracksEvents:["addtrack","removetrack","change"],stateOwnersUpdateHandlers:[(t,e)=>{var i,a;let{media:r,options:s}=e;if(!r)return;let o=d=>{var c;!s.defaultSubtitles||d&&![te.CAPTIONS,te.SUBTITLES].includes((c=d?.track)==null?void 0:c.kind)||Ba(e,!0)};return r.addEventListener("loadstart",o),(i=r.textTracks)==null||i.addEventListener("addtrack",o),(a=r.textTracks)==null||a.addEventListener("removetrack",o),()=>{var d,c;r.removeEventListener("loadstart",o),(d=r.textTracks)==null||d.removeEventListener("addtrack",o),(c=r.textTracks)==null||c.removeEventListener("removetrack",o)}}]},mediaChaptersCues:{get(t){var e;let{media:i}=t;if(!i)return[];let[a]=Et(i,{kind:te.CHAPTERS});return Array.from((e=a?.cues)!=null?e:[]).map(({text:r,startTime:s,endTime:o})=>({text:lc(r),startTime:s,endTime:o}))},mediaEvents:["loadstart","loadedmetadata"],textTracksEvents:["addtrack","removetrack","change"],stateOwnersUpdateHandlers:[(t,e)=>{var i;let{media:a}=e;if(!a)return;let r=a.querySelector('track[kind="chapters"][default][src]'),s=(i=a.shadowRoot)==null?void 0:i.querySelector(':is(video,audio) > track[kind="chapters"][default][src]');return r?.addEventListener("load",t),s?.addEventListener("load",t),()=>{r?.removeEventListener("load",t),s?.removeEventListener("load",t)}}]},mediaIsPip:{get(t){var e,i;let{media:a,documentElement:r}=t;if(!a||!r||!r.pictureInPictureElement)return!1;if(r.pictureInPictureElement===a)return!0;if(r.pictureInPictureElement instanceof HTMLMediaElement)return(e=a.localName)!=null&&e.includes("-")?se(a,r.pictureInPictureElement):!1;if(r.pictureInPictureElement.localName.includes("-")){let s=r.pictureInPictureElement.shadowRoot;for(;s?.pictureInPictureElement;){if(s.pictureInPictureElement===a)return!0;s=(i=s.pictureInPictureElement)==null?void 0:i.shadowRoot}}return!1},set(t,e){let{media:i}=e;if(i)if(t){if(!B.pictureInPictureEnabled){console.warn("MediaChrome: Picture-in-picture is not enabled");return}if(!i.requestPictureInPicture){console.warn("MediaChrome: The current media does not support picture-in-picture");return}let a=()=>{console.warn("MediaChrome: The media is not ready for picture-in-picture. It must have a readyState > 0.")};i.requestPictureInPicture().catch(r=>{if(r.code===11){if(!i.src){console.warn("MediaChrome: The media is not ready for picture-in-picture. It must have a src set.");return}if(i.readyState===0&&i.preload==="none"){let s=()=>{i.removeEventListener("loadedmetadata",o),i.preload="none"},o=()=>{i.requestPictureInPicture().catch(a),s()};i.addEventListener("loadedmetadata",o),i.preload="metadata",setTimeout(()=>{i.readyState===0&&a(),s()},1e3)}else throw r}else throw r})}else B.pictureInPictureElement&&B.exitPictureInPicture()},mediaEvents:["enterpictureinpicture","leavepictureinpicture"]},mediaRenditionList:{get(t){var e;let{media:i}=t;return[...(e=i?.videoRenditions)!=null?e:[]].map(a=>({...a}))},mediaEvents:["emptied","loadstart"],videoRenditionsEvents:["addrendition","removerendition"]},mediaRenditionSelected:{get(t){var e,i,a;let{media:r}=t;return(a=(i=r?.videoRenditions)==null?void 0:i[(e=r.videoRenditions)==null?void 0:e.selectedIndex])==null?void 0:a.id},set(t,e){let{media:i}=e;if(!i?.videoRenditions){console.warn("MediaController: Rendition selection not supported by this media.");return}let a=t,r=Array.prototype.findIndex.call(i.videoRenditions,s=>s.id==a);i.videoRenditions.selectedIndex!=r&&(i.videoRenditions.selectedIndex=r)},mediaEvents:["emptied"],videoRenditionsEvents:["addrendition","removerendition","change"]},mediaAudioTrackList:{get(t){var e;let{media:i}=t;return[...(e=i?.audioTracks)!=null?e:[]]},mediaEvents:["emptied","loadstart"],audioTracksEvents:["addtrack","removetrack"]},mediaAudioTrackEnabled:{get(t){var e,i;let{media:a}=t;return(i=[...(e=a?.audioTracks)!=null?e:[]].find(r=>r.enabled))==null?void 0:i.id},set(t,e){let{media:i}=e;if(!i?.audioTracks){console.warn("MediaChrome: Audio track selection not supported by this media.");return}let a=t;for(let r of i.audioTracks)r.enabled=a==r.id},mediaEvents:["emptied"],audioTracksEvents:["addtrack","removetrack","change"]},mediaIsFullscreen:{get(t){return qo(t)},set(t,e,i){var a,r;t?(Ko(e),i.detail&&!((a=e.media)!=null&&a.inert)&&((r=e.media)==null||r.focus())):Go(e)},rootEvents:["fullscreenchange","webkitfullscreenchange"],mediaEvents:["webkitbeginfullscreen","webkitendfullscreen","webkitpresentationmodechanged"]},mediaIsCasting:{get(t){var e;let{media:i}=t;return!i?.remote||((e=i.remote)==null?void 0:e.state)==="disconnected"?!1:i.remote.state==="connected"},set(t,e){var i,a;let{media:r}=e;if(r&&!(t&&((i=r.remote)==null?void 0:i.state)!=="disconnected")&&!(!t&&((a=r.remote)==null?void 0:a.state)!=="connected")){if(typeof r.remote.prompt!="function"){console.warn("MediaChrome: Casting is not supported in this environment");return}r.remote.prompt().catch(()=>{})}},remoteEvents:["connect","connecting","disconnect"]},mediaIsAirplaying:{get(){return!1},set(t,e){let{media:i}=e;if(i){if(!(i.webkitShowPlaybackTargetPicker&&l.WebKitPlaybackTargetAvailabilityEvent)){console.error("MediaChrome: received a request to select AirPlay but AirPlay is not supported in this environment");return}i.webkitShowPlaybackTargetPicker()}},mediaEvents:["webkitcurrentplaybacktargetiswirelesschanged"]},mediaFullscreenUnavailable:{get(t){let{media:e}=t;if(!zo||!Ts(e))return ie.UNSUPPORTED}},mediaPipUnavailable:{get(t){let{media:e}=t;if(!Xo||!As(e))return ie.UNSUPPORTED;if(e?.disablePictureInPicture)return ie.UNAVAILABLE}},mediaVolumeUnavailable:{get(t){let{media:e}=t;if($a===!1||e?.volume==null)return ie.UNSUPPORTED},stateOwnersUpdateHandlers:[t=>{$a==null&&nc.then(e=>t(e?void 0:ie.UNSUPPORTED))}]},mediaCastUnavailable:{get(t,{availability:e="not-available"}={}){var i;let{media:a}=t;if(!Jo||!((i=a?.remote)!=null&&i.state))return ie.UNSUPPORTED;if(!(e==null||e==="available"))return ie.UNAVAILABLE},stateOwnersUpdateHandlers:[(t,e)=>{var i;let{media:a}=e;return a?(a.disableRemotePlayback||a.hasAttribute("disableremoteplayback")||(i=a?.remote)==null||i.watchAvailability(s=>{t({availability:s?"available":"not-available"})}).catch(s=>{s.name==="NotSupportedError"?t({availability:null}):t({availability:"not-available"})}),()=>{var s;(s=a?.remote)==null||s.cancelWatchAvailability().catch(()=>{})}):void 0}]},mediaAirplayUnavailable:{get(t,e){if(!Zo)return ie.UNSUPPORTED;if(e?.availability==="not-available")return ie.UNAVAILABLE},mediaEvents:["webkitplaybacktargetavailabilitychanged"],stateOwnersUpdateHandlers:[(t,e)=>{var i;let{media:a}=e;return a?(a.disableRemotePlayback||a.hasAttribute("disableremoteplayback")||(i=a?.remote)==null||i.watchAvailability(s=>{t({availability:s?"available":"not-available"})}).catch(s=>{s.name==="NotSupportedError"?t({availability:null}):t({availability:"not-available"})}),()=>{var s;(s=a?.remote)==null||s.cancelWatchAvailability().catch(()=>{})}):void 0}]},mediaRenditionUnavailable:{get(t){var e;let{media:i}=t;if(!i?.videoRenditions)return ie.UNSUPPORTED;if(!((e=i.videoRenditions)!=null&&e.length))return ie.UNAVAILABLE},mediaEvents:["emptied","loadstart"],videoRenditionsEvents:["addrendition","removerendition"]},mediaAudioTrackUnavailable:{get(t){var e,i;let{media:a}=t;if(!a?.audioTracks)return ie.UNSUPPORTED;if(((i=(e=a.audioTracks)==null?void 0:e.length)!=null?i:0)<=1)return ie.UNAVAILABLE},mediaEvents:["emptied","loadstart"],audioTracksEvents:["addtrack","removetrack"]},mediaLang:{get(t){let{options:{mediaLang:e}={}}=t;return e??"en"}}};var el={[h.MEDIA_PREVIEW_REQUEST](t,e,{detail:i}){var a,r,s;let{media:o}=e,d=i??void 0,c,_;if(o&&d!=null){let[m]=Et(o,{kind:te.METADATA,label:"thumbnails"}),b=Array.prototype.find.call((a=m?.cues)!=null?a:[],(E,w,I)=>w===0?E.endTime>d:w===I.length-1?E.startTime<=d:E.startTime<=d&&E.endTime>d);if(b){let E=/'^(?:[a-z]+:)?\/\//i.test(b.text)||(r=o?.querySelector('track[label="thumbnails"]'))==null?void 0:r.src,w=new URL(b.text,E);_=new URLSearchParams(w.hash).get("#xywh").split(",").map(j=>+j),c=w.href}}let y=t.mediaDuration.get(e),f=(s=t.mediaChaptersCues.get(e).find((m,b,E)=>b===E.length-1&&y===m.endTime?m.startTime<=d&&m.endTime>=d:m.startTime<=d&&m.endTime>d))==null?void 0:s.text;return i!=null&&f==null&&(f=""),{mediaPreviewTime:d,mediaPreviewImage:c,mediaPreviewCoords:_,mediaPreviewChapter:f}},[h.MEDIA_PAUSE_REQUEST](t,e){t["mediaPaused"].set(!0,e)},[h.MEDIA_PLAY_REQUEST](t,e){var i,a,r,s;let o="mediaPaused",c=t.mediaStreamType.get(e)===re.LIVE,_=!((i=e.options)!=null&&i.noAutoSeekToLive),y=t.mediaTargetLiveWindow.get(e)>0;if(c&&_&&!y){let A=(a=t.mediaSeekable.get(e))==null?void 0:a[1];if(A){let f=(s=(r=e.options)==null?void 0:r.seekToLiveOffset)!=null?s:0,m=A-f;t.mediaCurrentTime.set(m,e)}}t[o].set(!1,e)},[h.MEDIA_PLAYBACK_RATE_REQUEST](t,e,{detail:i}){let a="mediaPlaybackRate",r=i;t[a].set(r,e)},[h.MEDIA_MUTE_REQUEST](t,e){t["mediaMuted"].set(!0,e)},[h.MEDIA_UNMUTE_REQUEST](t,e){let i="mediaMuted";t.mediaVolume.get(e)||t.mediaVolume.set(.25,e),t[i].set(!1,e)},[h.MEDIA_LOOP_REQUEST](t,e,{detail:i}){let a="mediaLoop",r=!!i;return t[a].set(r,e),{mediaLoop:r}},[h.MEDIA_VOLUME_REQUEST](t,e,{detail:i}){let a="mediaVolume",r=i;r&&t.mediaMuted.get(e)&&t.mediaMuted.set(!1,e),t[a].set(r,e)},[h.MEDIA_SEEK_REQUEST](t,e,{detail:i}){let a="mediaCurrentTime",r=i;t[a].set(r,e)},[h.MEDIA_SEEK_TO_LIVE_REQUEST](t,e){var i,a,r;let s="mediaCurrentTime",o=(i=t.mediaSeekable.get(e))==null?void 0:i[1];if(Number.isNaN(Number(o)))return;let d=(r=(a=e.options)==null?void 0:a.seekToLiveOffset)!=null?r:0,c=o-d;t[s].set(c,e)},[h.MEDIA_SHOW_SUBTITLES_REQUEST](t,e,{detail:i}){var a;let{options:r}=e,s=Gt(e),o=_s(i),d=(a=o[0])==null?void 0:a.language;d&&!r.noSubtitlesLangPref&&l.localStorage.setItem("media-chrome-pref-subtitles-lang",d),vt(Ge.SHOWING,s,o)},[h.MEDIA_DISABLE_SUBTITLES_REQUEST](t,e,{detail:i}){let a=Gt(e),r=i??[];vt(Ge.DISABLED,a,r)},[h.MEDIA_TOGGLE_SUBTITLES_REQUEST](t,e,{detail:i}){Ba(e,i)},[h.MEDIA_RENDITION_REQUEST](t,e,{detail:i}){let a="mediaRenditionSelected",r=i;t[a].set(r,e)},[h.MEDIA_AUDIO_TRACK_REQUEST](t,e,{detail:i}){let a="mediaAudioTrackEnabled",r=i;t[a].set(r,e)},[h.MEDIA_ENTER_PIP_REQUEST](t,e){let i="mediaIsPip";t.mediaIsFullscreen.get(e)&&t.mediaIsFullscreen.set(!1,e),t[i].set(!0,e)},[h.MEDIA_EXIT_PIP_REQUEST](t,e){t["mediaIsPip"].set(!1,e)},[h.MEDIA_ENTER_FULLSCREEN_REQUEST](t,e,i){let a="mediaIsFullscreen";t.mediaIsPip.get(e)&&t.mediaIsPip.set(!1,e),t[a].set(!0,e,i)},[h.MEDIA_EXIT_FULLSCREEN_REQUEST](t,e){t["mediaIsFullscreen"].set(!1,e)},[h.MEDIA_ENTER_CAST_REQUEST](t,e){let i="mediaIsCasting";t.mediaIsFullscreen.get(e)&&t.mediaIsFullscreen.set(!1,e),t[i].set(!0,e)},[h.MEDIA_EXIT_CAST_REQUEST](t,e){t["mediaIsCasting"].set(!1,e)},[h.MEDIA_AIRPLAY_REQUEST](t,e){t["mediaIsAirplaying"].set(!0,e)}};var Va=({media:t,fullscreenElement:e,documentElement:i,stateMediator:a=ce,requestMap:r=el,options:s={},monitorStateOwnersOnlyWithSubscriptions:o=!0})=>{let d=[],c={options:{...s}},_=Object.freeze({mediaPreviewTime:void 0,mediaPreviewImage:void 0,mediaPreviewCoords:void 0,mediaPreviewChapter:void 0}),y=E=>{E!=null&&(Wa(E,_)||(_=Object.freeze({..._,...E}),d.forEach(w=>w(_))))},A=()=>{let E=Object.entries(a).reduce((w,[I,{get:j}])=>(w[I]=j(c),w),{});y(E)},f={},m,b=async(E,w)=>{var I,j,vi,Ei,Mt,Ne,He,fi,ot,Pn,Nn,Hn,Fn,Bn,Wn,$n;let gd=!!m;if(m={...c,...m??{},...E},gd)return;await jo(...Object.values(E));let Lt=d.length>0&&w===0&&o,Vn=c.media!==m.media,Kn=((I=c.media)==null?void 0:I.textTracks)!==((j=m.media)==null?void 0:j.textTracks),Gn=((vi=c.media)==null?void 0:vi.videoRenditions)!==((Ei=m.media)==null?void 0:Ei.videoRenditions),qn=((Mt=c.media)==null?void 0:Mt.audioTracks)!==((Ne=m.media)==null?void 0:Ne.audioTracks),Yn=((He=c.media)==null?void 0:He.remote)!==((fi=m.media)==null?void 0:fi.remote),Qn=c.documentElement!==m.documentElement,zn=!!c.media&&(Vn||Lt),Xn=!!((ot=c.media)!=null&&ot.textTracks)&&(Kn||Lt),Zn=!!((Pn=c.media)!=null&&Pn.videoRenditions)&&(Gn||Lt),Jn=!!((Nn=c.media)!=null&&Nn.audioTracks)&&(qn||Lt),jn=!!((Hn=c.media)!=null&&Hn.remote)&&(Yn||Lt),eo=!!c.documentElement&&(Qn||Lt),jr=zn||Xn||Zn||Jn||jn||eo,Rt=d.length===0&&w===1&&o,to=!!m.media&&(Vn||Rt),io=!!((Fn=m.media)!=null&&Fn.textTracks)&&(Kn||Rt),ao=!!((Bn=m.media)!=null&&Bn.videoRenditions)&&(Gn||Rt),ro=!!((Wn=m.media)!=null&&Wn.audioTracks)&&(qn||Rt),so=!!(($n=m.media)!=null&&$n.remote)&&(Yn||Rt),no=!!m.documentElement&&(Qn||Rt),oo=to||io||ao||ro||so||no;if(!(jr||oo)){Object.entries(m).forEach(([x,gi])=>{c[x]=gi}),A(),m=void 0;return}Object.entries(a).forEach(([x,{get:gi,mediaEvents:_d=[],textTracksEvents:bd=[],videoRenditionsEvents:Ad=[],audioTracksEvents:Td=[],remoteEvents:Sd=[],rootEvents:yd=[],stateOwnersUpdateHandlers:kd=[]}])=>{f[x]||(f[x]={});let ae=F=>{let G=gi(c,F);y({[x]:G})},Q;Q=f[x].mediaEvents,_d.forEach(F=>{Q&&zn&&(c.media.removeEventListener(F,Q),f[x].mediaEvents=void 0),to&&(m.media.addEventListener(F,ae),f[x].mediaEvents=ae)}),Q=f[x].textTracksEvents,bd.forEach(F=>{var G,ve;Q&&Xn&&((G=c.media.textTracks)==null||G.removeEventListener(F,Q),f[x].textTracksEvents=void 0),io&&((ve=m.media.textTracks)==null||ve.addEventListener(F,ae),f[x].textTracksEvents=ae)}),Q=f[x].videoRenditionsEvents,Ad.forEach(F=>{var G,ve;Q&&Zn&&((G=c.media.videoRenditions)==null||G.removeEventListener(F,Q),f[x].videoRenditionsEvents=void 0),ao&&((ve=m.media.videoRenditions)==null||ve.addEventListener(F,ae),f[x].videoRenditionsEvents=ae)}),Q=f[x].audioTracksEvents,Td.forEach(F=>{var G,ve;Q&&Jn&&((G=c.media.audioTracks)==null||G.removeEventListener(F,Q),f[x].audioTracksEvents=void 0),ro&&((ve=m.media.audioTracks)==null||ve.addEventListener(F,ae),f[x].audioTracksEvents=ae)}),Q=f[x].remoteEvents,Sd.forEach(F=>{var G,ve;Q&&jn&&((G=c.media.remote)==null||G.removeEventListener(F,Q),f[x].remoteEvents=void 0),so&&((ve=m.media.remote)==null||ve.addEventListener(F,ae),f[x].remoteEvents=ae)}),Q=f[x].rootEvents,yd.forEach(F=>{Q&&eo&&(c.documentElement.removeEventListener(F,Q),f[x].rootEvents=void 0),no&&(m.documentElement.addEventListener(F,ae),f[x].rootEvents=ae)});let ha=f[x].stateOwnersUpdateHandlers;if(ha&&jr&&(Array.isArray(ha)?ha:[ha]).forEach(G=>{typeof G=="function"&&G()}),oo){let F=kd.map(G=>G(ae,m)).filter(G=>typeof G=="function");f[x].stateOwnersUpdateHandlers=F.length===1?F[0]:F}else jr&&(f[x].stateOwnersUpdateHandlers=void 0)}),Object.entries(m).forEach(([x,gi])=>{c[x]=gi}),A(),m=void 0};return b({media:t,fullscreenElement:e,documentElement:i,options:s}),{dispatch(E){let{type:w,detail:I}=E;if(r[w]&&_.mediaErrorCode==null){y(r[w](a,c,E));return}w==="mediaelementchangerequest"?b({media:I}):w==="fullscreenelementchangerequest"?b({fullscreenElement:I}):w==="documentelementchangerequest"?b({documentElement:I}):w==="optionschangerequest"&&(Object.entries(I??{}).forEach(([j,vi])=>{c.options[j]=vi}),A())},getState(){return _},subscribe(E){return b({},d.length+1),d.push(E),E(_),()=>{let w=d.indexOf(E);w>=0&&(b({},d.length-1),d.splice(w,1))}}}};var Ls=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},p=(t,e,i)=>(Ls(t,e,"read from private field"),i?i.call(t):e.get(t)),ne=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},_e=(t,e,i,a)=>(Ls(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Ze=(t,e,i)=>(Ls(t,e,"access private method"),i),Ve,Ci,M,oe,xi,ye,Ka,Oi,Ga,ys,gt,qa,ks,Ui,Ya,Is,ol,ll=["ArrowLeft","ArrowRight","ArrowUp","ArrowDown","Enter"," ","f","m","k","c","l","j",">","<","p"],tl=10,il=.025,al=.25,dc=.25,cc=2,u={DEFAULT_SUBTITLES:"defaultsubtitles",DEFAULT_STREAM_TYPE:"defaultstreamtype",DEFAULT_DURATION:"defaultduration",FULLSCREEN_ELEMENT:"fullscreenelement",HOTKEYS:"hotkeys",KEYBOARD_BACKWARD_SEEK_OFFSET:"keyboardbackwardseekoffset",KEYBOARD_FORWARD_SEEK_OFFSET:"keyboardforwardseekoffset",KEYBOARD_DOWN_VOLUME_STEP:"keyboarddownvolumestep",KEYBOARD_UP_VOLUME_STEP:"keyboardupvolumestep",KEYS_USED:"keysused",LANG:"lang",LOOP:"loop",LIVE_EDGE_OFFSET:"liveedgeoffset",NO_AUTO_SEEK_TO_LIVE:"noautoseektolive",NO_DEFAULT_STORE:"nodefaultstore",NO_HOTKEYS:"nohotkeys",NO_MUTED_PREF:"nomutedpref",NO_SUBTITLES_LANG_PREF:"nosubtitleslangpref",NO_VOLUME_PREF:"novolumepref",SEEK_TO_LIVE_OFFSET:"seektoliveoffset"},ws=class extends dt{constructor(){super(),ne(this,Ga),ne(this,qa),ne(this,Ui),ne(this,Is),this.mediaStateReceivers=[],this.associatedElementSubscriptions=new Map,ne(this,Ve,new Xe(this,u.HOTKEYS)),ne(this,Ci,void 0),ne(this,M,void 0),ne(this,oe,null),ne(this,xi,void 0),ne(this,ye,void 0),ne(this,Ka,i=>{var a;(a=p(this,M))==null||a.dispatch(i)}),ne(this,Oi,void 0),ne(this,gt,i=>{let{key:a,shiftKey:r}=i;if(!(r&&(a==="/"||a==="?")||ll.includes(a))){this.removeEventListener("keyup",p(this,gt));return}this.keyboardShortcutHandler(i)}),this.associateElement(this);let e={};_e(this,xi,i=>{Object.entries(i).forEach(([a,r])=>{if(a in e&&e[a]===r)return;this.propagateMediaState(a,r);let s=a.toLowerCase(),o=new l.CustomEvent(Eo[s],{composed:!0,detail:r});this.dispatchEvent(o)}),e=i})}static get observedAttributes(){return super.observedAttributes.concat(u.NO_HOTKEYS,u.HOTKEYS,u.DEFAULT_STREAM_TYPE,u.DEFAULT_SUBTITLES,u.DEFAULT_DURATION,u.NO_MUTED_PREF,u.NO_VOLUME_PREF,u.LANG,u.LOOP,u.LIVE_EDGE_OFFSET,u.SEEK_TO_LIVE_OFFSET,u.NO_AUTO_SEEK_TO_LIVE)}get mediaStore(){return p(this,M)}set mediaStore(e){var i,a;if(p(this,M)&&((i=p(this,ye))==null||i.call(this),_e(this,ye,void 0)),_e(this,M,e),!p(this,M)&&!this.hasAttribute(u.NO_DEFAULT_STORE)){Ze(this,Ga,ys).call(this);return}_e(this,ye,(a=p(this,M))==null?void 0:a.subscribe(p(this,xi)))}get fullscreenElement(){var e;return(e=p(this,Ci))!=null?e:this}set fullscreenElement(e){var i;this.hasAttribute(u.FULLSCREEN_ELEMENT)&&this.removeAttribute(u.FULLSCREEN_ELEMENT),_e(this,Ci,e),(i=p(this,M))==null||i.dispatch({type:"fullscreenelementchangerequest",detail:this.fullscreenElement})}get defaultSubtitles(){return T(this,u.DEFAULT_SUBTITLES)}set defaultSubtitles(e){S(this,u.DEFAULT_SUBTITLES,e)}get defaultStreamType(){return C(this,u.DEFAULT_STREAM_TYPE)}set defaultStreamType(e){D(this,u.DEFAULT_STREAM_TYPE,e)}get defaultDuration(){return R(this,u.DEFAULT_DURATION)}set defaultDuration(e){O(this,u.DEFAULT_DURATION,e)}get noHotkeys(){return T(this,u.NO_HOTKEYS)}set noHotkeys(e){S(this,u.NO_HOTKEYS,e)}get keysUsed(){return C(this,u.KEYS_USED)}set keysUsed(e){D(this,u.KEYS_USED,e)}get liveEdgeOffset(){return R(this,u.LIVE_EDGE_OFFSET)}set liveEdgeOffset(e){O(this,u.LIVE_EDGE_OFFSET,e)}get noAutoSeekToLive(){return T(this,u.NO_AUTO_SEEK_TO_LIVE)}set noAutoSeekToLive(e){S(this,u.NO_AUTO_SEEK_TO_LIVE,e)}get noVolumePref(){return T(this,u.NO_VOLUME_PREF)}set noVolumePref(e){S(this,u.NO_VOLUME_PREF,e)}get noMutedPref(){return T(this,u.NO_MUTED_PREF)}set noMutedPref(e){S(this,u.NO_MUTED_PREF,e)}get noSubtitlesLangPref(){return T(this,u.NO_SUBTITLES_LANG_PREF)}set noSubtitlesLangPref(e){S(this,u.NO_SUBTITLES_LANG_PREF,e)}get noDefaultStore(){return T(this,u.NO_DEFAULT_STORE)}set noDefaultStore(e){S(this,u.NO_DEFAULT_STORE,e)}get resolvedLang(){return Io()}attributeChangedCallback(e,i,a){var r,s,o,d,c,_,y,A,f,m,b,E;if(super.attributeChangedCallback(e,i,a),e===u.NO_HOTKEYS)a!==i&&a===""?(this.hasAttribute(u.HOTKEYS)&&console.warn("Media Chrome: Both `hotkeys` and `nohotkeys` have been set. All hotkeys will be disabled."),this.disableHotkeys()):a!==i&&a===null&&this.enableHotkeys(),Ze(this,Ui,Ya).call(this);else if(e===u.HOTKEYS)p(this,Ve).value=a,Ze(this,Ui,Ya).call(this);else if(e===u.DEFAULT_SUBTITLES&&a!==i)(r=p(this,M))==null||r.dispatch({type:"optionschangerequest",detail:{defaultSubtitles:this.hasAttribute(u.DEFAULT_SUBTITLES)}});else if(e===u.DEFAULT_STREAM_TYPE)(o=p(this,M))==null||o.dispatch({type:"optionschangerequest",detail:{defaultStreamType:(s=this.getAttribute(u.DEFAULT_STREAM_TYPE))!=null?s:void 0}});else if(e===u.LIVE_EDGE_OFFSET&&a!==i)(d=p(this,M))==null||d.dispatch({type:"optionschangerequest",detail:{liveEdgeOffset:this.hasAttribute(u.LIVE_EDGE_OFFSET)?+this.getAttribute(u.LIVE_EDGE_OFFSET):void 0,seekToLiveOffset:this.hasAttribute(u.SEEK_TO_LIVE_OFFSET)?+this.getAttribute(u.SEEK_TO_LIVE_OFFSET):this.hasAttribute(u.LIVE_EDGE_OFFSET)?+this.getAttribute(u.LIVE_EDGE_OFFSET):void 0}});else if(e===u.SEEK_TO_LIVE_OFFSET&&a!==i)(c=p(this,M))==null||c.dispatch({type:"optionschangerequest",detail:{seekToLiveOffset:this.hasAttribute(u.SEEK_TO_LIVE_OFFSET)?+this.getAttribute(u.SEEK_TO_LIVE_OFFSET):this.hasAttribute(u.LIVE_EDGE_OFFSET)?+this.getAttribute(u.LIVE_EDGE_OFFSET):void 0}});else if(e===u.NO_AUTO_SEEK_TO_LIVE)(_=p(this,M))==null||_.dispatch({type:"optionschangerequest",detail:{noAutoSeekToLive:this.hasAttribute(u.NO_AUTO_SEEK_TO_LIVE)}});else if(e===u.FULLSCREEN_ELEMENT){let w=a?(y=this.getRootNode())==null?void 0:y.getElementById(a):void 0;_e(this,Ci,w),(A=p(this,M))==null||A.dispatch({type:"fullscreenelementchangerequest",detail:this.fullscreenElement})}else e===u.LANG&&a!==i?(yo(a),(f=p(this,M))==null||f.dispatch({type:"optionschangerequest",detail:{mediaLang:a}})):e===u.LOOP&&a!==i?(m=p(this,M))==null||m.dispatch({type:h.MEDIA_LOOP_REQUEST,detail:a!=null}):e===u.NO_VOLUME_PREF&&a!==i?(b=p(this,M))==null||b.dispatch({type:"optionschangerequest",detail:{noVolumePref:this.hasAttribute(u.NO_VOLUME_PREF)}}):e===u.NO_MUTED_PREF&&a!==i&&((E=p(this,M))==null||E.dispatch({type:"optionschangerequest",detail:{noMutedPref:this.hasAttribute(u.NO_MUTED_PREF)}}))}connectedCallback(){var e,i,a;this.associateElement(this),!p(this,M)&&!this.hasAttribute(u.NO_DEFAULT_STORE)&&Ze(this,Ga,ys).call(this),(e=p(this,M))==null||e.dispatch({type:"documentelementchangerequest",detail:B}),(i=p(this,M))==null||i.dispatch({type:"fullscreenelementchangerequest",detail:this.fullscreenElement}),super.connectedCallback(),p(this,M)&&!p(this,ye)&&_e(this,ye,(a=p(this,M))==null?void 0:a.subscribe(p(this,xi))),p(this,Oi)!==void 0&&p(this,M)&&this.media&&setTimeout(()=>{var r,s,o;(s=(r=this.media)==null?void 0:r.textTracks)!=null&&s.length&&((o=p(this,M))==null||o.dispatch({type:h.MEDIA_TOGGLE_SUBTITLES_REQUEST,detail:p(this,Oi)}))},0),this.hasAttribute(u.NO_HOTKEYS)?this.disableHotkeys():this.enableHotkeys()}disconnectedCallback(){var e,i,a,r,s,o;if((e=super.disconnectedCallback)==null||e.call(this),this.disableHotkeys(),p(this,M)){let d=p(this,M).getState();_e(this,Oi,!!((i=d.mediaSubtitlesShowing)!=null&&i.length)),(a=p(this,M))==null||a.dispatch({type:"fullscreenelementchangerequest",detail:void 0}),(r=p(this,M))==null||r.dispatch({type:"documentelementchangerequest",detail:void 0}),(s=p(this,M))==null||s.dispatch({type:h.MEDIA_TOGGLE_SUBTITLES_REQUEST,detail:!1})}p(this,ye)&&((o=p(this,ye))==null||o.call(this),_e(this,ye,void 0)),this.unassociateElement(this),p(this,oe)&&(p(this,oe).remove(),_e(this,oe,null))}mediaSetCallback(e){var i;super.mediaSetCallback(e),(i=p(this,M))==null||i.dispatch({type:"mediaelementchangerequest",detail:e}),e.hasAttribute("tabindex")||(e.tabIndex=-1)}mediaUnsetCallback(e){var i;super.mediaUnsetCallback(e),(i=p(this,M))==null||i.dispatch({type:"mediaelementchangerequest",detail:void 0})}propagateMediaState(e,i){nl(this.mediaStateReceivers,e,i)}associateElement(e){if(!e)return;let{associatedElementSubscriptions:i}=this;if(i.has(e))return;let a=this.registerMediaStateReceiver.bind(this),r=this.unregisterMediaStateReceiver.bind(this),s=Ec(e,a,r);Object.values(h).forEach(o=>{e.addEventListener(o,p(this,Ka))}),i.set(e,s)}unassociateElement(e){if(!e)return;let{associatedElementSubscriptions:i}=this;if(!i.has(e))return;i.get(e)(),i.delete(e),Object.values(h).forEach(r=>{e.removeEventListener(r,p(this,Ka))})}registerMediaStateReceiver(e){if(!e)return;let i=this.mediaStateReceivers;i.indexOf(e)>-1||(i.push(e),p(this,M)&&Object.entries(p(this,M).getState()).forEach(([r,s])=>{nl([e],r,s)}))}unregisterMediaStateReceiver(e){let i=this.mediaStateReceivers,a=i.indexOf(e);a<0||i.splice(a,1)}enableHotkeys(){this.addEventListener("keydown",Ze(this,qa,ks))}disableHotkeys(){this.removeEventListener("keydown",Ze(this,qa,ks)),this.removeEventListener("keyup",p(this,gt))}get hotkeys(){return p(this,Ve)}set hotkeys(e){D(this,u.HOTKEYS,e)}keyboardShortcutHandler(e){var i,a,r,s,o,d,c,_,y;let A=e.target;if(((r=(a=(i=A.getAttribute(u.KEYS_USED))==null?void 0:i.split(" "))!=null?a:A?.keysUsed)!=null?r:[]).map(I=>I==="Space"?" ":I).filter(Boolean).includes(e.key))return;let m,b,E;if(!(p(this,Ve).contains(Oa(e.key))||e.shiftKey&&(e.key==="/"||e.key==="?")&&p(this,Ve).contains("noshift+/")))switch(e.key){case" ":case"k":m=p(this,M).getState().mediaPaused?h.MEDIA_PLAY_REQUEST:h.MEDIA_PAUSE_REQUEST,this.dispatchEvent(new l.CustomEvent(m,{composed:!0,bubbles:!0}));break;case"m":m=this.mediaStore.getState().mediaVolumeLevel==="off"?h.MEDIA_UNMUTE_REQUEST:h.MEDIA_MUTE_REQUEST,this.dispatchEvent(new l.CustomEvent(m,{composed:!0,bubbles:!0}));break;case"f":m=this.mediaStore.getState().mediaIsFullscreen?h.MEDIA_EXIT_FULLSCREEN_REQUEST:h.MEDIA_ENTER_FULLSCREEN_REQUEST,this.dispatchEvent(new l.CustomEvent(m,{composed:!0,bubbles:!0}));break;case"c":this.dispatchEvent(new l.CustomEvent(h.MEDIA_TOGGLE_SUBTITLES_REQUEST,{composed:!0,bubbles:!0}));break;case"ArrowLeft":case"j":{let I=this.hasAttribute(u.KEYBOARD_BACKWARD_SEEK_OFFSET)?+this.getAttribute(u.KEYBOARD_BACKWARD_SEEK_OFFSET):tl;b=Math.max(((s=this.mediaStore.getState().mediaCurrentTime)!=null?s:0)-I,0),E=new l.CustomEvent(h.MEDIA_SEEK_REQUEST,{composed:!0,bubbles:!0,detail:b}),this.dispatchEvent(E);break}case"ArrowRight":case"l":{let I=this.hasAttribute(u.KEYBOARD_FORWARD_SEEK_OFFSET)?+this.getAttribute(u.KEYBOARD_FORWARD_SEEK_OFFSET):tl;b=Math.max(((o=this.mediaStore.getState().mediaCurrentTime)!=null?o:0)+I,0),E=new l.CustomEvent(h.MEDIA_SEEK_REQUEST,{composed:!0,bubbles:!0,detail:b}),this.dispatchEvent(E);break}case"ArrowUp":{let I=this.hasAttribute(u.KEYBOARD_UP_VOLUME_STEP)?+this.getAttribute(u.KEYBOARD_UP_VOLUME_STEP):il;b=Math.min(((d=this.mediaStore.getState().mediaVolume)!=null?d:1)+I,1),E=new l.CustomEvent(h.MEDIA_VOLUME_REQUEST,{composed:!0,bubbles:!0,detail:b}),this.dispatchEvent(E);break}case"ArrowDown":{let I=this.hasAttribute(u.KEYBOARD_DOWN_VOLUME_STEP)?+this.getAttribute(u.KEYBOARD_DOWN_VOLUME_STEP):il;b=Math.max(((c=this.mediaStore.getState().mediaVolume)!=null?c:1)-I,0),E=new l.CustomEvent(h.MEDIA_VOLUME_REQUEST,{composed:!0,bubbles:!0,detail:b}),this.dispatchEvent(E);break}case"<":{let I=(_=this.mediaStore.getState().mediaPlaybackRate)!=null?_:1;b=Math.max(I-al,dc).toFixed(2),E=new l.CustomEvent(h.MEDIA_PLAYBACK_RATE_REQUEST,{composed:!0,bubbles:!0,detail:b}),this.dispatchEvent(E);break}case">":{let I=(y=this.mediaStore.getState().mediaPlaybackRate)!=null?y:1;b=Math.min(I+al,cc).toFixed(2),E=new l.CustomEvent(h.MEDIA_PLAYBACK_RATE_REQUEST,{composed:!0,bubbles:!0,detail:b}),this.dispatchEvent(E);break}case"/":case"?":{e.shiftKey&&Ze(this,Is,ol).call(this);break}case"p":{m=this.mediaStore.getState().mediaIsPip?h.MEDIA_EXIT_PIP_REQUEST:h.MEDIA_ENTER_PIP_REQUEST,E=new l.CustomEvent(m,{composed:!0,bubbles:!0}),this.dispatchEvent(E);break}default:break}}};Ve=new WeakMap;Ci=new WeakMap;M=new WeakMap;oe=new WeakMap;xi=new WeakMap;ye=new WeakMap;Ka=new WeakMap;Oi=new WeakMap;Ga=new WeakSet;ys=function(){var t;this.mediaStore=Va({media:this.media,fullscreenElement:this.fullscreenElement,options:{defaultSubtitles:this.hasAttribute(u.DEFAULT_SUBTITLES),defaultDuration:this.hasAttribute(u.DEFAULT_DURATION)?+this.getAttribute(u.DEFAULT_DURATION):void 0,defaultStreamType:(t=this.getAttribute(u.DEFAULT_STREAM_TYPE))!=null?t:void 0,liveEdgeOffset:this.hasAttribute(u.LIVE_EDGE_OFFSET)?+this.getAttribute(u.LIVE_EDGE_OFFSET):void 0,seekToLiveOffset:this.hasAttribute(u.SEEK_TO_LIVE_OFFSET)?+this.getAttribute(u.SEEK_TO_LIVE_OFFSET):this.hasAttribute(u.LIVE_EDGE_OFFSET)?+this.getAttribute(u.LIVE_EDGE_OFFSET):void 0,noAutoSeekToLive:this.hasAttribute(u.NO_AUTO_SEEK_TO_LIVE),noVolumePref:this.hasAttribute(u.NO_VOLUME_PREF),noMutedPref:this.hasAttribute(u.NO_MUTED_PREF),noSubtitlesLangPref:this.hasAttribute(u.NO_SUBTITLES_LANG_PREF)}})};gt=new WeakMap;qa=new WeakSet;ks=function(t){var e;let{metaKey:i,altKey:a,key:r,shiftKey:s}=t,o=s&&(r==="/"||r==="?");if(o&&((e=p(this,oe))!=null&&e.open)){this.removeEventListener("keyup",p(this,gt));return}if(i||a||!o&&!ll.includes(r)){this.removeEventListener("keyup",p(this,gt));return}let d=t.target,c=d instanceof HTMLElement&&(d.tagName.toLowerCase()==="media-volume-range"||d.tagName.toLowerCase()==="media-time-range");[" ","ArrowLeft","ArrowRight","ArrowUp","ArrowDown"].includes(r)&&!p(this,Ve).contains(Oa(r))&&!c&&t.preventDefault(),this.addEventListener("keyup",p(this,gt),{once:!0})};Ui=new WeakSet;Ya=function(){p(this,oe)&&(p(this,oe).hotkeys=p(this,Ve).value||void 0,(this.noHotkeys||p(this,Ve).contains("noshift+/"))&&(p(this,oe).open=!1))};Is=new WeakSet;ol=function(){p(this,oe)||(_e(this,oe,B.createElement("media-keyboard-shortcuts-dialog")),Ze(this,Ui,Ya).call(this),this.appendChild(p(this,oe))),p(this,oe).open=!0};var uc=Object.values(n),hc=Object.values(as),dl=t=>{var e,i,a,r;let{observedAttributes:s}=t.constructor;!s&&((e=t.nodeName)!=null&&e.includes("-"))&&(l.customElements.upgrade(t),{observedAttributes:s}=t.constructor);let o=(r=(a=(i=t?.getAttribute)==null?void 0:i.call(t,k.MEDIA_CHROME_ATTRIBUTES))==null?void 0:a.split)==null?void 0:r.call(a,/\s+/);return Array.isArray(s||o)?(s||o).filter(d=>uc.includes(d)):[]},mc=t=>{var e,i;return(e=t.nodeName)!=null&&e.includes("-")&&l.customElements.get((i=t.nodeName)==null?void 0:i.toLowerCase())&&!(t instanceof l.customElements.get(t.nodeName.toLowerCase()))&&l.customElements.upgrade(t),hc.some(a=>a in t)},Ms=t=>mc(t)||!!dl(t).length,rl=t=>{var e;return(e=t?.join)==null?void 0:e.call(t,":")},sl={[n.MEDIA_SUBTITLES_LIST]:pt,[n.MEDIA_SUBTITLES_SHOWING]:pt,[n.MEDIA_SEEKABLE]:rl,[n.MEDIA_BUFFERED]:t=>t?.map(rl).join(" "),[n.MEDIA_PREVIEW_COORDS]:t=>t?.join(" "),[n.MEDIA_RENDITION_LIST]:Ho,[n.MEDIA_AUDIO_TRACK_LIST]:Fo},pc=async(t,e,i)=>{var a,r;if(t.isConnected||await Na(0),typeof i=="boolean"||i==null)return S(t,e,i);if(typeof i=="number")return O(t,e,i);if(typeof i=="string")return D(t,e,i);if(Array.isArray(i)&&!i.length)return t.removeAttribute(e);let s=(r=(a=sl[e])==null?void 0:a.call(sl,i))!=null?r:i;return t.setAttribute(e,s)},vc=t=>{var e;return!!((e=t.closest)!=null&&e.call(t,'*[slot="media"]'))},ft=(t,e)=>{if(vc(t))return;let i=(r,s)=>{var o,d;Ms(r)&&s(r);let{children:c=[]}=r??{},_=(d=(o=r?.shadowRoot)==null?void 0:o.children)!=null?d:[];[...c,..._].forEach(A=>ft(A,s))},a=t?.nodeName.toLowerCase();if(a.includes("-")&&!Ms(t)){l.customElements.whenDefined(a).then(()=>{i(t,e)});return}i(t,e)},nl=(t,e,i)=>{t.forEach(a=>{if(e in a){a[e]=i;return}let r=dl(a),s=e.toLowerCase();r.includes(s)&&pc(a,s,i)})},Ec=(t,e,i)=>{ft(t,e);let a=y=>{var A;let f=(A=y?.composedPath()[0])!=null?A:y.target;e(f)},r=y=>{var A;let f=(A=y?.composedPath()[0])!=null?A:y.target;i(f)};t.addEventListener(h.REGISTER_MEDIA_STATE_RECEIVER,a),t.addEventListener(h.UNREGISTER_MEDIA_STATE_RECEIVER,r);let s=y=>{y.forEach(A=>{let{addedNodes:f=[],removedNodes:m=[],type:b,target:E,attributeName:w}=A;b==="childList"?(Array.prototype.forEach.call(f,I=>ft(I,e)),Array.prototype.forEach.call(m,I=>ft(I,i))):b==="attributes"&&w===k.MEDIA_CHROME_ATTRIBUTES&&(Ms(E)?e(E):i(E))})},o=[],d=y=>{let A=y.target;A.name!=="media"&&(o.forEach(f=>ft(f,i)),o=[...A.assignedElements({flatten:!0})],o.forEach(f=>ft(f,e)))};t.addEventListener("slotchange",d);let c=new MutationObserver(s);return c.observe(t,{childList:!0,attributes:!0,subtree:!0}),()=>{ft(t,i),t.removeEventListener("slotchange",d),c.disconnect(),t.removeEventListener(h.REGISTER_MEDIA_STATE_RECEIVER,a),t.removeEventListener(h.UNREGISTER_MEDIA_STATE_RECEIVER,r)}};l.customElements.get("media-controller")||l.customElements.define("media-controller",ws);var cl=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Qa=(t,e,i)=>(cl(t,e,"read from private field"),i?i.call(t):e.get(t)),fc=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},za=(t,e,i,a)=>(cl(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),ke;function gc(t){return`
    <style>
      :host {
        
        box-sizing: border-box;
        display: var(--media-control-display, var(--media-control-bar-display, inline-flex));
        color: var(--media-text-color, var(--media-primary-color, rgb(238 238 238)));
        --media-loading-indicator-icon-height: 44px;
      }

      ::slotted(media-time-range),
      ::slotted(media-volume-range) {
        min-height: 100%;
      }

      ::slotted(media-time-range),
      ::slotted(media-clip-selector) {
        flex-grow: 1;
      }

      ::slotted([role="menu"]) {
        position: absolute;
      }
    </style>

    <slot></slot>
  `}var Pi=class extends l.HTMLElement{constructor(){if(super(),fc(this,ke,void 0),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=V(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}}static get observedAttributes(){return[k.MEDIA_CONTROLLER]}attributeChangedCallback(e,i,a){var r,s,o,d,c;e===k.MEDIA_CONTROLLER&&(i&&((s=(r=Qa(this,ke))==null?void 0:r.unassociateElement)==null||s.call(r,this),za(this,ke,null)),a&&this.isConnected&&(za(this,ke,(o=this.getRootNode())==null?void 0:o.getElementById(a)),(c=(d=Qa(this,ke))==null?void 0:d.associateElement)==null||c.call(d,this)))}connectedCallback(){var e,i,a;let r=this.getAttribute(k.MEDIA_CONTROLLER);r&&(za(this,ke,(e=this.getRootNode())==null?void 0:e.getElementById(r)),(a=(i=Qa(this,ke))==null?void 0:i.associateElement)==null||a.call(i,this))}disconnectedCallback(){var e,i;(i=(e=Qa(this,ke))==null?void 0:e.unassociateElement)==null||i.call(e,this),za(this,ke,null)}};ke=new WeakMap;Pi.shadowRootOptions={mode:"open"};Pi.getTemplateHTML=gc;l.customElements.get("media-control-bar")||l.customElements.define("media-control-bar",Pi);var qt={PLACEMENT:"placement",BOUNDS:"bounds"};function _c(t){return`
    <style>
      :host {
        --_tooltip-background-color: var(--media-tooltip-background-color, var(--media-secondary-color, rgba(20, 20, 30, .7)));
        --_tooltip-background: var(--media-tooltip-background, var(--_tooltip-background-color));
        --_tooltip-arrow-half-width: calc(var(--media-tooltip-arrow-width, 12px) / 2);
        --_tooltip-arrow-height: var(--media-tooltip-arrow-height, 5px);
        --_tooltip-arrow-background: var(--media-tooltip-arrow-color, var(--_tooltip-background-color));
        position: relative;
        pointer-events: none;
        display: var(--media-tooltip-display, inline-flex);
        justify-content: center;
        align-items: center;
        box-sizing: border-box;
        z-index: var(--media-tooltip-z-index, 1);
        background: var(--_tooltip-background);
        color: var(--media-text-color, var(--media-primary-color, rgb(238 238 238)));
        font: var(--media-font,
          var(--media-font-weight, 400)
          var(--media-font-size, 13px) /
          var(--media-text-content-height, var(--media-control-height, 18px))
          var(--media-font-family, helvetica neue, segoe ui, roboto, arial, sans-serif));
        padding: var(--media-tooltip-padding, .35em .7em);
        border: var(--media-tooltip-border, none);
        border-radius: var(--media-tooltip-border-radius, 5px);
        filter: var(--media-tooltip-filter, drop-shadow(0 0 4px rgba(0, 0, 0, .2)));
        white-space: var(--media-tooltip-white-space, nowrap);
      }

      :host([hidden]) {
        display: none;
      }

      img, svg {
        display: inline-block;
      }

      #arrow {
        position: absolute;
        width: 0px;
        height: 0px;
        border-style: solid;
        display: var(--media-tooltip-arrow-display, block);
      }

      :host(:not([placement])),
      :host([placement="top"]) {
        position: absolute;
        bottom: calc(100% + var(--media-tooltip-distance, 12px));
        left: 50%;
        transform: translate(calc(-50% - var(--media-tooltip-offset-x, 0px)), 0);
      }
      :host(:not([placement])) #arrow,
      :host([placement="top"]) #arrow {
        top: 100%;
        left: 50%;
        border-width: var(--_tooltip-arrow-height) var(--_tooltip-arrow-half-width) 0 var(--_tooltip-arrow-half-width);
        border-color: var(--_tooltip-arrow-background) transparent transparent transparent;
        transform: translate(calc(-50% + var(--media-tooltip-offset-x, 0px)), 0);
      }

      :host([placement="right"]) {
        position: absolute;
        left: calc(100% + var(--media-tooltip-distance, 12px));
        top: 50%;
        transform: translate(0, -50%);
      }
      :host([placement="right"]) #arrow {
        top: 50%;
        right: 100%;
        border-width: var(--_tooltip-arrow-half-width) var(--_tooltip-arrow-height) var(--_tooltip-arrow-half-width) 0;
        border-color: transparent var(--_tooltip-arrow-background) transparent transparent;
        transform: translate(0, -50%);
      }

      :host([placement="bottom"]) {
        position: absolute;
        top: calc(100% + var(--media-tooltip-distance, 12px));
        left: 50%;
        transform: translate(calc(-50% - var(--media-tooltip-offset-x, 0px)), 0);
      }
      :host([placement="bottom"]) #arrow {
        bottom: 100%;
        left: 50%;
        border-width: 0 var(--_tooltip-arrow-half-width) var(--_tooltip-arrow-height) var(--_tooltip-arrow-half-width);
        border-color: transparent transparent var(--_tooltip-arrow-background) transparent;
        transform: translate(calc(-50% + var(--media-tooltip-offset-x, 0px)), 0);
      }

      :host([placement="left"]) {
        position: absolute;
        right: calc(100% + var(--media-tooltip-distance, 12px));
        top: 50%;
        transform: translate(0, -50%);
      }
      :host([placement="left"]) #arrow {
        top: 50%;
        left: 100%;
        border-width: var(--_tooltip-arrow-half-width) 0 var(--_tooltip-arrow-half-width) var(--_tooltip-arrow-height);
        border-color: transparent transparent transparent var(--_tooltip-arrow-background);
        transform: translate(0, -50%);
      }
      
      :host([placement="none"]) #arrow {
        display: none;
      }
    </style>
    <slot></slot>
    <div id="arrow"></div>
  `}var Yt=class extends l.HTMLElement{constructor(){if(super(),this.updateXOffset=()=>{var e;if(!ya(this,{checkOpacity:!1,checkVisibilityCSS:!1}))return;let i=this.placement;if(i==="left"||i==="right"){this.style.removeProperty("--media-tooltip-offset-x");return}let a=getComputedStyle(this),r=(e=Se(this,"#"+this.bounds))!=null?e:de(this);if(!r)return;let{x:s,width:o}=r.getBoundingClientRect(),{x:d,width:c}=this.getBoundingClientRect(),_=d+c,y=s+o,A=a.getPropertyValue("--media-tooltip-offset-x"),f=A?parseFloat(A.replace("px","")):0,m=a.getPropertyValue("--media-tooltip-container-margin"),b=m?parseFloat(m.replace("px","")):0,E=d-s+f-b,w=_-y+f+b;if(E<0){this.style.setProperty("--media-tooltip-offset-x",`${E}px`);return}if(w>0){this.style.setProperty("--media-tooltip-offset-x",`${w}px`);return}this.style.removeProperty("--media-tooltip-offset-x")},!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=V(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}if(this.arrowEl=this.shadowRoot.querySelector("#arrow"),Object.prototype.hasOwnProperty.call(this,"placement")){let e=this.placement;delete this.placement,this.placement=e}}static get observedAttributes(){return[qt.PLACEMENT,qt.BOUNDS]}get placement(){return C(this,qt.PLACEMENT)}set placement(e){D(this,qt.PLACEMENT,e)}get bounds(){return C(this,qt.BOUNDS)}set bounds(e){D(this,qt.BOUNDS,e)}};Yt.shadowRootOptions={mode:"open"};Yt.getTemplateHTML=_c;l.customElements.get("media-tooltip")||l.customElements.define("media-tooltip",Yt);var Rs=Yt;var xs=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},q=(t,e,i)=>(xs(t,e,"read from private field"),i?i.call(t):e.get(t)),_t=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},Xa=(t,e,i,a)=>(xs(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),ul=(t,e,i)=>(xs(t,e,"access private method"),i),Ie,zt,Ds,hl,je,Qt,Za,Cs,ml,Je={TOOLTIP_PLACEMENT:"tooltipplacement",DISABLED:"disabled",NO_TOOLTIP:"notooltip"};function bc(t,e={}){return`
    <style>
      :host {
        position: relative;
        font: var(--media-font,
          var(--media-font-weight, bold)
          var(--media-font-size, 14px) /
          var(--media-text-content-height, var(--media-control-height, 24px))
          var(--media-font-family, helvetica neue, segoe ui, roboto, arial, sans-serif));
        color: var(--media-text-color, var(--media-primary-color, rgb(238 238 238)));
        background: var(--media-control-background, var(--media-secondary-color, rgb(20 20 30 / .7)));
        padding: var(--media-button-padding, var(--media-control-padding, 10px));
        justify-content: var(--media-button-justify-content, center);
        display: inline-flex;
        align-items: center;
        vertical-align: middle;
        box-sizing: border-box;
        transition: background .15s linear;
        pointer-events: auto;
        cursor: var(--media-cursor, pointer);
        -webkit-tap-highlight-color: transparent;
      }

      
      :host(:focus-visible) {
        box-shadow: var(--media-focus-box-shadow, inset 0 0 0 2px rgb(27 127 204 / .9));
        outline: 0;
      }
      
      :host(:where(:focus)) {
        box-shadow: none;
        outline: 0;
      }

      :host(:hover) {
        background: var(--media-control-hover-background, rgba(50 50 70 / .7));
      }

      slot[name="icon"] {
        display: inline-flex;
        align-items: center;
      }

      svg, img, ::slotted(svg), ::slotted(img) {
        width: var(--media-button-icon-width);
        height: var(--media-button-icon-height, var(--media-control-height, 24px));
        transform: var(--media-button-icon-transform);
        transition: var(--media-button-icon-transition);
        fill: var(--media-icon-color, var(--media-primary-color, rgb(238 238 238)));
        vertical-align: middle;
        max-width: 100%;
        max-height: 100%;
        min-width: 100%;
      }

      media-tooltip {
        
        max-width: 0;
        overflow-x: clip;
        opacity: 0;
        transition: opacity .3s, max-width 0s 9s;
      }

      :host(:hover) media-tooltip,
      :host(:focus-visible) media-tooltip {
        max-width: 100vw;
        opacity: 1;
        transition: opacity .3s;
      }

      :host([notooltip]) slot[name="tooltip"] {
        display: none;
      }
    </style>

    ${this.getSlotTemplateHTML(t,e)}

    <slot name="tooltip">
      <media-tooltip part="tooltip" aria-hidden="true">
        <template shadowrootmode="${Rs.shadowRootOptions.mode}">
          ${Rs.getTemplateHTML({})}
        </template>
        <slot name="tooltip-content">
          ${this.getTooltipContentHTML(t)}
        </slot>
      </media-tooltip>
    </slot>
  `}function Ac(t,e){return`
    <slot></slot>
  `}function Tc(){return""}var W=class extends l.HTMLElement{constructor(){if(super(),_t(this,Ds),_t(this,Cs),_t(this,Ie,void 0),this.preventClick=!1,this.tooltipEl=null,_t(this,zt,e=>{this.preventClick||this.handleClick(e),setTimeout(q(this,je),0)}),_t(this,je,()=>{var e,i;(i=(e=this.tooltipEl)==null?void 0:e.updateXOffset)==null||i.call(e)}),_t(this,Qt,e=>{let{key:i}=e;if(!this.keysUsed.includes(i)){this.removeEventListener("keyup",q(this,Qt));return}this.preventClick||this.handleClick(e)}),_t(this,Za,e=>{let{metaKey:i,altKey:a,key:r}=e;if(i||a||!this.keysUsed.includes(r)){this.removeEventListener("keyup",q(this,Qt));return}this.addEventListener("keyup",q(this,Qt),{once:!0})}),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=V(this.attributes),i=this.constructor.getTemplateHTML(e);this.shadowRoot.setHTMLUnsafe?this.shadowRoot.setHTMLUnsafe(i):this.shadowRoot.innerHTML=i}this.tooltipEl=this.shadowRoot.querySelector("media-tooltip")}static get observedAttributes(){return["disabled",Je.TOOLTIP_PLACEMENT,k.MEDIA_CONTROLLER,n.MEDIA_LANG]}enable(){this.addEventListener("click",q(this,zt)),this.addEventListener("keydown",q(this,Za)),this.tabIndex=0}disable(){this.removeEventListener("click",q(this,zt)),this.removeEventListener("keydown",q(this,Za)),this.removeEventListener("keyup",q(this,Qt)),this.tabIndex=-1}attributeChangedCallback(e,i,a){var r,s,o,d,c;e===k.MEDIA_CONTROLLER?(i&&((s=(r=q(this,Ie))==null?void 0:r.unassociateElement)==null||s.call(r,this),Xa(this,Ie,null)),a&&this.isConnected&&(Xa(this,Ie,(o=this.getRootNode())==null?void 0:o.getElementById(a)),(c=(d=q(this,Ie))==null?void 0:d.associateElement)==null||c.call(d,this))):e==="disabled"&&a!==i?a==null?this.enable():this.disable():e===Je.TOOLTIP_PLACEMENT&&this.tooltipEl&&a!==i?this.tooltipEl.placement=a:e===n.MEDIA_LANG&&(this.shadowRoot.querySelector('slot[name="tooltip-content"]').innerHTML=this.constructor.getTooltipContentHTML()),ul(this,Ds,hl).call(this)&&q(this,je).call(this)}connectedCallback(){var e,i,a;let{style:r}=N(this.shadowRoot,":host");r.setProperty("display",`var(--media-control-display, var(--${this.localName}-display, inline-flex))`),this.hasAttribute("disabled")?this.disable():this.enable(),this.setAttribute("role","button");let s=this.getAttribute(k.MEDIA_CONTROLLER);s&&(Xa(this,Ie,(e=this.getRootNode())==null?void 0:e.getElementById(s)),(a=(i=q(this,Ie))==null?void 0:i.associateElement)==null||a.call(i,this)),l.customElements.whenDefined("media-tooltip").then(()=>ul(this,Cs,ml).call(this))}disconnectedCallback(){var e,i;this.disable(),(i=(e=q(this,Ie))==null?void 0:e.unassociateElement)==null||i.call(e,this),Xa(this,Ie,null),this.removeEventListener("mouseenter",q(this,je)),this.removeEventListener("focus",q(this,je)),this.removeEventListener("click",q(this,zt))}get keysUsed(){return["Enter"," "]}get tooltipPlacement(){return C(this,Je.TOOLTIP_PLACEMENT)}set tooltipPlacement(e){D(this,Je.TOOLTIP_PLACEMENT,e)}get mediaController(){return C(this,k.MEDIA_CONTROLLER)}set mediaController(e){D(this,k.MEDIA_CONTROLLER,e)}get disabled(){return T(this,Je.DISABLED)}set disabled(e){S(this,Je.DISABLED,e)}get noTooltip(){return T(this,Je.NO_TOOLTIP)}set noTooltip(e){S(this,Je.NO_TOOLTIP,e)}handleClick(e){}};Ie=new WeakMap;zt=new WeakMap;Ds=new WeakSet;hl=function(){try{return this.matches(":hover, :focus-visible")}catch{return this.matches(":hover, :focus")}};je=new WeakMap;Qt=new WeakMap;Za=new WeakMap;Cs=new WeakSet;ml=function(){this.addEventListener("mouseenter",q(this,je)),this.addEventListener("focus",q(this,je)),this.addEventListener("click",q(this,zt));let t=this.tooltipPlacement;t&&this.tooltipEl&&(this.tooltipEl.placement=t)};W.shadowRootOptions={mode:"open"};W.getTemplateHTML=bc;W.getSlotTemplateHTML=Ac;W.getTooltipContentHTML=Tc;l.customElements.get("media-chrome-button")||l.customElements.define("media-chrome-button",W);var vl=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Sc=(t,e,i)=>(vl(t,e,"read from private field"),i?i.call(t):e.get(t)),yc=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},kc=(t,e,i,a)=>(vl(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Ja,Ic=`<svg aria-hidden="true" viewBox="0 0 26 24">
  <path d="M16 3v2.5h3.5V9H22V3h-6ZM4 9h2.5V5.5H10V3H4v6Zm15.5 9.5H16V21h6v-6h-2.5v3.5ZM6.5 15H4v6h6v-2.5H6.5V15Z"/>
</svg>`,wc=`<svg aria-hidden="true" viewBox="0 0 26 24">
  <path d="M18.5 6.5V3H16v6h6V6.5h-3.5ZM16 21h2.5v-3.5H22V15h-6v6ZM4 17.5h3.5V21H10v-6H4v2.5Zm3.5-11H4V9h6V3H7.5v3.5Z"/>
</svg>`;function Mc(t){return`
    <style>
      :host([${n.MEDIA_IS_FULLSCREEN}]) slot[name=icon] slot:not([name=exit]) {
        display: none !important;
      }

      
      :host(:not([${n.MEDIA_IS_FULLSCREEN}])) slot[name=icon] slot:not([name=enter]) {
        display: none !important;
      }

      :host([${n.MEDIA_IS_FULLSCREEN}]) slot[name=tooltip-enter],
      :host(:not([${n.MEDIA_IS_FULLSCREEN}])) slot[name=tooltip-exit] {
        display: none;
      }
    </style>

    <slot name="icon">
      <slot name="enter">${Ic}</slot>
      <slot name="exit">${wc}</slot>
    </slot>
  `}function Lc(){return`
    <slot name="tooltip-enter">${v("Enter fullscreen mode")}</slot>
    <slot name="tooltip-exit">${v("Exit fullscreen mode")}</slot>
  `}var pl=t=>{let e=t.mediaIsFullscreen?v("exit fullscreen mode"):v("enter fullscreen mode");t.setAttribute("aria-label",e)},Ni=class extends W{constructor(){super(...arguments),yc(this,Ja,null)}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_IS_FULLSCREEN,n.MEDIA_FULLSCREEN_UNAVAILABLE]}connectedCallback(){super.connectedCallback(),pl(this)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),e===n.MEDIA_IS_FULLSCREEN&&pl(this)}get mediaFullscreenUnavailable(){return C(this,n.MEDIA_FULLSCREEN_UNAVAILABLE)}set mediaFullscreenUnavailable(e){D(this,n.MEDIA_FULLSCREEN_UNAVAILABLE,e)}get mediaIsFullscreen(){return T(this,n.MEDIA_IS_FULLSCREEN)}set mediaIsFullscreen(e){S(this,n.MEDIA_IS_FULLSCREEN,e)}handleClick(e){kc(this,Ja,e);let i=Sc(this,Ja)instanceof PointerEvent,a=this.mediaIsFullscreen?new l.CustomEvent(h.MEDIA_EXIT_FULLSCREEN_REQUEST,{composed:!0,bubbles:!0}):new l.CustomEvent(h.MEDIA_ENTER_FULLSCREEN_REQUEST,{composed:!0,bubbles:!0,detail:i});this.dispatchEvent(a)}};Ja=new WeakMap;Ni.getSlotTemplateHTML=Mc;Ni.getTooltipContentHTML=Lc;l.customElements.get("media-fullscreen-button")||l.customElements.define("media-fullscreen-button",Ni);var fl=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Hi=(t,e,i)=>(fl(t,e,"read from private field"),i?i.call(t):e.get(t)),El=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},Fi=(t,e,i,a)=>(fl(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),we,er,ja={LOADING_DELAY:"loadingdelay",NO_AUTOHIDE:"noautohide"},gl=500,Rc=`
<svg aria-hidden="true" viewBox="0 0 100 100">
  <path d="M73,50c0-12.7-10.3-23-23-23S27,37.3,27,50 M30.9,50c0-10.5,8.5-19.1,19.1-19.1S69.1,39.5,69.1,50">
    <animateTransform
       attributeName="transform"
       attributeType="XML"
       type="rotate"
       dur="1s"
       from="0 50 50"
       to="360 50 50"
       repeatCount="indefinite" />
  </path>
</svg>
`;function Dc(t){return`
    <style>
      :host {
        display: var(--media-control-display, var(--media-loading-indicator-display, inline-block));
        vertical-align: middle;
        box-sizing: border-box;
        --_loading-indicator-delay: var(--media-loading-indicator-transition-delay, ${gl}ms);
      }

      #status {
        color: rgba(0,0,0,0);
        width: 0px;
        height: 0px;
      }

      :host slot[name=icon] > *,
      :host ::slotted([slot=icon]) {
        opacity: var(--media-loading-indicator-opacity, 0);
        transition: opacity 0.15s;
      }

      :host([${n.MEDIA_LOADING}]:not([${n.MEDIA_PAUSED}])) slot[name=icon] > *,
      :host([${n.MEDIA_LOADING}]:not([${n.MEDIA_PAUSED}])) ::slotted([slot=icon]) {
        opacity: var(--media-loading-indicator-opacity, 1);
        transition: opacity 0.15s var(--_loading-indicator-delay);
      }

      :host #status {
        visibility: var(--media-loading-indicator-opacity, hidden);
        transition: visibility 0.15s;
      }

      :host([${n.MEDIA_LOADING}]:not([${n.MEDIA_PAUSED}])) #status {
        visibility: var(--media-loading-indicator-opacity, visible);
        transition: visibility 0.15s var(--_loading-indicator-delay);
      }

      svg, img, ::slotted(svg), ::slotted(img) {
        width: var(--media-loading-indicator-icon-width);
        height: var(--media-loading-indicator-icon-height, 100px);
        fill: var(--media-icon-color, var(--media-primary-color, rgb(238 238 238)));
        vertical-align: middle;
      }
    </style>

    <slot name="icon">${Rc}</slot>
    <div id="status" role="status" aria-live="polite">${v("media loading")}</div>
  `}var Bi=class extends l.HTMLElement{constructor(){if(super(),El(this,we,void 0),El(this,er,gl),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=V(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}}static get observedAttributes(){return[k.MEDIA_CONTROLLER,n.MEDIA_PAUSED,n.MEDIA_LOADING,ja.LOADING_DELAY]}attributeChangedCallback(e,i,a){var r,s,o,d,c;e===ja.LOADING_DELAY&&i!==a?this.loadingDelay=Number(a):e===k.MEDIA_CONTROLLER&&(i&&((s=(r=Hi(this,we))==null?void 0:r.unassociateElement)==null||s.call(r,this),Fi(this,we,null)),a&&this.isConnected&&(Fi(this,we,(o=this.getRootNode())==null?void 0:o.getElementById(a)),(c=(d=Hi(this,we))==null?void 0:d.associateElement)==null||c.call(d,this)))}connectedCallback(){var e,i,a;let r=this.getAttribute(k.MEDIA_CONTROLLER);r&&(Fi(this,we,(e=this.getRootNode())==null?void 0:e.getElementById(r)),(a=(i=Hi(this,we))==null?void 0:i.associateElement)==null||a.call(i,this))}disconnectedCallback(){var e,i;(i=(e=Hi(this,we))==null?void 0:e.unassociateElement)==null||i.call(e,this),Fi(this,we,null)}get loadingDelay(){return Hi(this,er)}set loadingDelay(e){Fi(this,er,e);let{style:i}=N(this.shadowRoot,":host");i.setProperty("--_loading-indicator-delay",`var(--media-loading-indicator-transition-delay, ${e}ms)`)}get mediaPaused(){return T(this,n.MEDIA_PAUSED)}set mediaPaused(e){S(this,n.MEDIA_PAUSED,e)}get mediaLoading(){return T(this,n.MEDIA_LOADING)}set mediaLoading(e){S(this,n.MEDIA_LOADING,e)}get mediaController(){return C(this,k.MEDIA_CONTROLLER)}set mediaController(e){D(this,k.MEDIA_CONTROLLER,e)}get noAutohide(){return T(this,ja.NO_AUTOHIDE)}set noAutohide(e){S(this,ja.NO_AUTOHIDE,e)}};we=new WeakMap;er=new WeakMap;Bi.shadowRootOptions={mode:"open"};Bi.getTemplateHTML=Dc;l.customElements.get("media-loading-indicator")||l.customElements.define("media-loading-indicator",Bi);var Cc=`<svg aria-hidden="true" viewBox="0 0 24 24">
  <path d="M16.5 12A4.5 4.5 0 0 0 14 8v2.18l2.45 2.45a4.22 4.22 0 0 0 .05-.63Zm2.5 0a6.84 6.84 0 0 1-.54 2.64L20 16.15A8.8 8.8 0 0 0 21 12a9 9 0 0 0-7-8.77v2.06A7 7 0 0 1 19 12ZM4.27 3 3 4.27 7.73 9H3v6h4l5 5v-6.73l4.25 4.25A6.92 6.92 0 0 1 14 18.7v2.06A9 9 0 0 0 17.69 19l2 2.05L21 19.73l-9-9L4.27 3ZM12 4 9.91 6.09 12 8.18V4Z"/>
</svg>`,_l=`<svg aria-hidden="true" viewBox="0 0 24 24">
  <path d="M3 9v6h4l5 5V4L7 9H3Zm13.5 3A4.5 4.5 0 0 0 14 8v8a4.47 4.47 0 0 0 2.5-4Z"/>
</svg>`,xc=`<svg aria-hidden="true" viewBox="0 0 24 24">
  <path d="M3 9v6h4l5 5V4L7 9H3Zm13.5 3A4.5 4.5 0 0 0 14 8v8a4.47 4.47 0 0 0 2.5-4ZM14 3.23v2.06a7 7 0 0 1 0 13.42v2.06a9 9 0 0 0 0-17.54Z"/>
</svg>`;function Oc(t){return`
    <style>
      :host(:not([${n.MEDIA_VOLUME_LEVEL}])) slot[name=icon] slot:not([name=high]),
      :host([${n.MEDIA_VOLUME_LEVEL}=high]) slot[name=icon] slot:not([name=high]) {
        display: none !important;
      }

      :host([${n.MEDIA_VOLUME_LEVEL}=off]) slot[name=icon] slot:not([name=off]) {
        display: none !important;
      }

      :host([${n.MEDIA_VOLUME_LEVEL}=low]) slot[name=icon] slot:not([name=low]) {
        display: none !important;
      }

      :host([${n.MEDIA_VOLUME_LEVEL}=medium]) slot[name=icon] slot:not([name=medium]) {
        display: none !important;
      }

      :host(:not([${n.MEDIA_VOLUME_LEVEL}=off])) slot[name=tooltip-unmute],
      :host([${n.MEDIA_VOLUME_LEVEL}=off]) slot[name=tooltip-mute] {
        display: none;
      }
    </style>

    <slot name="icon">
      <slot name="off">${Cc}</slot>
      <slot name="low">${_l}</slot>
      <slot name="medium">${_l}</slot>
      <slot name="high">${xc}</slot>
    </slot>
  `}function Uc(){return`
    <slot name="tooltip-mute">${v("Mute")}</slot>
    <slot name="tooltip-unmute">${v("Unmute")}</slot>
  `}var bl=t=>{let i=t.mediaVolumeLevel==="off"?v("unmute"):v("mute");t.setAttribute("aria-label",i)},Wi=class extends W{static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_VOLUME_LEVEL]}connectedCallback(){super.connectedCallback(),bl(this)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),e===n.MEDIA_VOLUME_LEVEL&&bl(this)}get mediaVolumeLevel(){return C(this,n.MEDIA_VOLUME_LEVEL)}set mediaVolumeLevel(e){D(this,n.MEDIA_VOLUME_LEVEL,e)}handleClick(){let e=this.mediaVolumeLevel==="off"?h.MEDIA_UNMUTE_REQUEST:h.MEDIA_MUTE_REQUEST;this.dispatchEvent(new l.CustomEvent(e,{composed:!0,bubbles:!0}))}};Wi.getSlotTemplateHTML=Oc;Wi.getTooltipContentHTML=Uc;l.customElements.get("media-mute-button")||l.customElements.define("media-mute-button",Wi);var Al=`<svg aria-hidden="true" viewBox="0 0 28 24">
  <path d="M24 3H4a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h20a1 1 0 0 0 1-1V4a1 1 0 0 0-1-1Zm-1 16H5V5h18v14Zm-3-8h-7v5h7v-5Z"/>
</svg>`;function Pc(t){return`
    <style>
      :host([${n.MEDIA_IS_PIP}]) slot[name=icon] slot:not([name=exit]) {
        display: none !important;
      }

      :host(:not([${n.MEDIA_IS_PIP}])) slot[name=icon] slot:not([name=enter]) {
        display: none !important;
      }

      :host([${n.MEDIA_IS_PIP}]) slot[name=tooltip-enter],
      :host(:not([${n.MEDIA_IS_PIP}])) slot[name=tooltip-exit] {
        display: none;
      }
    </style>

    <slot name="icon">
      <slot name="enter">${Al}</slot>
      <slot name="exit">${Al}</slot>
    </slot>
  `}function Nc(){return`
    <slot name="tooltip-enter">${v("Enter picture in picture mode")}</slot>
    <slot name="tooltip-exit">${v("Exit picture in picture mode")}</slot>
  `}var Tl=t=>{let e=t.mediaIsPip?v("exit picture in picture mode"):v("enter picture in picture mode");t.setAttribute("aria-label",e)},$i=class extends W{static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_IS_PIP,n.MEDIA_PIP_UNAVAILABLE]}connectedCallback(){super.connectedCallback(),Tl(this)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),e===n.MEDIA_IS_PIP&&Tl(this)}get mediaPipUnavailable(){return C(this,n.MEDIA_PIP_UNAVAILABLE)}set mediaPipUnavailable(e){D(this,n.MEDIA_PIP_UNAVAILABLE,e)}get mediaIsPip(){return T(this,n.MEDIA_IS_PIP)}set mediaIsPip(e){S(this,n.MEDIA_IS_PIP,e)}handleClick(){let e=this.mediaIsPip?h.MEDIA_EXIT_PIP_REQUEST:h.MEDIA_ENTER_PIP_REQUEST;this.dispatchEvent(new l.CustomEvent(e,{composed:!0,bubbles:!0}))}};$i.getSlotTemplateHTML=Pc;$i.getTooltipContentHTML=Nc;l.customElements.get("media-pip-button")||l.customElements.define("media-pip-button",$i);var Hc=`<svg aria-hidden="true" viewBox="0 0 24 24">
  <path d="m6 21 15-9L6 3v18Z"/>
</svg>`,Fc=`<svg aria-hidden="true" viewBox="0 0 24 24">
  <path d="M6 20h4V4H6v16Zm8-16v16h4V4h-4Z"/>
</svg>`;function Bc(t){return`
    <style>
      :host([${n.MEDIA_PAUSED}]) slot[name=pause],
      :host(:not([${n.MEDIA_PAUSED}])) slot[name=play] {
        display: none !important;
      }

      :host([${n.MEDIA_PAUSED}]) slot[name=tooltip-pause],
      :host(:not([${n.MEDIA_PAUSED}])) slot[name=tooltip-play] {
        display: none;
      }
    </style>

    <slot name="icon">
      <slot name="play">${Hc}</slot>
      <slot name="pause">${Fc}</slot>
    </slot>
  `}function Wc(){return`
    <slot name="tooltip-play">${v("Play")}</slot>
    <slot name="tooltip-pause">${v("Pause")}</slot>
  `}var Sl=t=>{let e=t.mediaPaused?v("play"):v("pause");t.setAttribute("aria-label",e)},Vi=class extends W{static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_PAUSED,n.MEDIA_ENDED]}connectedCallback(){super.connectedCallback(),Sl(this)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),(e===n.MEDIA_PAUSED||e===n.MEDIA_LANG)&&Sl(this)}get mediaPaused(){return T(this,n.MEDIA_PAUSED)}set mediaPaused(e){S(this,n.MEDIA_PAUSED,e)}handleClick(){let e=this.mediaPaused?h.MEDIA_PLAY_REQUEST:h.MEDIA_PAUSE_REQUEST;this.dispatchEvent(new l.CustomEvent(e,{composed:!0,bubbles:!0}))}};Vi.getSlotTemplateHTML=Bc;Vi.getTooltipContentHTML=Wc;l.customElements.get("media-play-button")||l.customElements.define("media-play-button",Vi);var yl=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},tr=(t,e,i)=>(yl(t,e,"read from private field"),i?i.call(t):e.get(t)),$c=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},ir=(t,e,i,a)=>(yl(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Me;function Vc(t,e={}){return`
    <style>
      :host {
        font: var(--media-font,
          var(--media-font-weight, normal)
          var(--media-font-size, 14px) /
          var(--media-text-content-height, var(--media-control-height, 24px))
          var(--media-font-family, helvetica neue, segoe ui, roboto, arial, sans-serif));
        color: var(--media-text-color, var(--media-primary-color, rgb(238 238 238)));
        background: var(--media-text-background, var(--media-control-background, var(--media-secondary-color, rgb(20 20 30 / .7))));
        padding: var(--media-control-padding, 10px);
        display: inline-flex;
        justify-content: center;
        align-items: center;
        vertical-align: middle;
        box-sizing: border-box;
        text-align: center;
        pointer-events: auto;
      }

      
      :host(:focus-visible) {
        box-shadow: var(--media-focus-box-shadow, inset 0 0 0 2px rgb(27 127 204 / .9));
        outline: 0;
      }

      
      :host(:where(:focus)) {
        box-shadow: none;
        outline: 0;
      }
    </style>

    ${this.getSlotTemplateHTML(t,e)}
  `}function Kc(t,e){return`
    <slot></slot>
  `}var ue=class extends l.HTMLElement{constructor(){if(super(),$c(this,Me,void 0),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=V(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}}static get observedAttributes(){return[k.MEDIA_CONTROLLER]}attributeChangedCallback(e,i,a){var r,s,o,d,c;e===k.MEDIA_CONTROLLER&&(i&&((s=(r=tr(this,Me))==null?void 0:r.unassociateElement)==null||s.call(r,this),ir(this,Me,null)),a&&this.isConnected&&(ir(this,Me,(o=this.getRootNode())==null?void 0:o.getElementById(a)),(c=(d=tr(this,Me))==null?void 0:d.associateElement)==null||c.call(d,this)))}connectedCallback(){var e,i,a;let{style:r}=N(this.shadowRoot,":host");r.setProperty("display",`var(--media-control-display, var(--${this.localName}-display, inline-flex))`);let s=this.getAttribute(k.MEDIA_CONTROLLER);s&&(ir(this,Me,(e=this.getRootNode())==null?void 0:e.getElementById(s)),(a=(i=tr(this,Me))==null?void 0:i.associateElement)==null||a.call(i,this))}disconnectedCallback(){var e,i;(i=(e=tr(this,Me))==null?void 0:e.unassociateElement)==null||i.call(e,this),ir(this,Me,null)}};Me=new WeakMap;ue.shadowRootOptions={mode:"open"};ue.getTemplateHTML=Vc;ue.getSlotTemplateHTML=Kc;l.customElements.get("media-text-display")||l.customElements.define("media-text-display",ue);var kl=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Gc=(t,e,i)=>(kl(t,e,"read from private field"),i?i.call(t):e.get(t)),qc=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},Yc=(t,e,i,a)=>(kl(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),ar,Os=class extends ue{constructor(){super(),qc(this,ar,void 0),Yc(this,ar,this.shadowRoot.querySelector("slot"))}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_PREVIEW_CHAPTER,n.MEDIA_LANG]}attributeChangedCallback(e,i,a){if(super.attributeChangedCallback(e,i,a),(e===n.MEDIA_PREVIEW_CHAPTER||e===n.MEDIA_LANG)&&a!==i&&a!=null)if(Gc(this,ar).textContent=a,a!==""){let r=v("chapter: {chapterName}",{chapterName:a});this.setAttribute("aria-valuetext",r)}else this.removeAttribute("aria-valuetext")}get mediaPreviewChapter(){return C(this,n.MEDIA_PREVIEW_CHAPTER)}set mediaPreviewChapter(e){D(this,n.MEDIA_PREVIEW_CHAPTER,e)}};ar=new WeakMap;l.customElements.get("media-preview-chapter-display")||l.customElements.define("media-preview-chapter-display",Os);var Il=[{singular:"hour",plural:"hours"},{singular:"minute",plural:"minutes"},{singular:"second",plural:"seconds"}],wl=(t,e)=>{let i=t===1?v(Il[e].singular):v(Il[e].plural);return`${t} ${i}`},bt=t=>{if(!Kt(t))return"";let e=Math.abs(t),i=e!==t,a=new Date(0,0,0,0,0,e,0),s=[a.getHours(),a.getMinutes(),a.getSeconds()].map((o,d)=>o&&wl(o,d)).filter(o=>o).join(", ");return i?v("{time} remaining",{time:s}):e===0?wl(0,2):s};function At(t,e){let i=!1;t<0&&(i=!0,t=0-t),t=t<0?0:t;let a=Math.floor(t%60),r=Math.floor(t/60%60),s=Math.floor(t/3600),o=Math.floor(e/60%60),d=Math.floor(e/3600);return(isNaN(t)||t===1/0)&&(s=r=a="0"),s=s>0||d>0?s+":":"",r=((s||o>=10)&&r<10?"0"+r:r)+":",a=a<10?"0"+a:a,(i?"-":"")+s+r+a}var kp=Object.freeze({length:0,start(t){let e=t>>>0;if(e>=this.length)throw new DOMException(`Failed to execute 'start' on 'TimeRanges': The index provided (${e}) is greater than or equal to the maximum bound (${this.length}).`);return 0},end(t){let e=t>>>0;if(e>=this.length)throw new DOMException(`Failed to execute 'end' on 'TimeRanges': The index provided (${e}) is greater than or equal to the maximum bound (${this.length}).`);return 0}});var Ll=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Ml=(t,e,i)=>(Ll(t,e,"read from private field"),i?i.call(t):e.get(t)),Qc=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},zc=(t,e,i,a)=>(Ll(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Ki,Us=class extends ue{constructor(){super(),Qc(this,Ki,void 0),zc(this,Ki,this.shadowRoot.querySelector("slot")),Ml(this,Ki).textContent=At(0)}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_PREVIEW_TIME]}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),e===n.MEDIA_PREVIEW_TIME&&a!=null&&(Ml(this,Ki).textContent=At(parseFloat(a)))}get mediaPreviewTime(){return R(this,n.MEDIA_PREVIEW_TIME)}set mediaPreviewTime(e){O(this,n.MEDIA_PREVIEW_TIME,e)}};Ki=new WeakMap;l.customElements.get("media-preview-time-display")||l.customElements.define("media-preview-time-display",Us);var Xt={SEEK_OFFSET:"seekoffset"},Ps=30,Xc=t=>`
  <svg aria-hidden="true" viewBox="0 0 20 24">
    <defs>
      <style>.text{font-size:8px;font-family:Arial-BoldMT, Arial;font-weight:700;}</style>
    </defs>
    <text class="text value" transform="translate(2.18 19.87)">${t}</text>
    <path d="M10 6V3L4.37 7 10 10.94V8a5.54 5.54 0 0 1 1.9 10.48v2.12A7.5 7.5 0 0 0 10 6Z"/>
  </svg>`;function Zc(t,e){return`
    <slot name="icon">${Xc(e.seekOffset)}</slot>
  `}var Jc=(t,e)=>{t.setAttribute("aria-label",v("seek back {seekOffset} seconds",{seekOffset:e}))};function jc(){return v("Seek backward")}var eu=0,Gi=class extends W{static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_CURRENT_TIME,Xt.SEEK_OFFSET]}connectedCallback(){super.connectedCallback(),this.seekOffset=R(this,Xt.SEEK_OFFSET,Ps)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),Jc(this,this.seekOffset),e===Xt.SEEK_OFFSET&&(this.seekOffset=R(this,Xt.SEEK_OFFSET,Ps))}get seekOffset(){return R(this,Xt.SEEK_OFFSET,Ps)}set seekOffset(e){O(this,Xt.SEEK_OFFSET,e),this.setAttribute("aria-label",v("seek back {seekOffset} seconds",{seekOffset:this.seekOffset})),Ta(Sa(this,"icon"),this.seekOffset)}get mediaCurrentTime(){return R(this,n.MEDIA_CURRENT_TIME,eu)}set mediaCurrentTime(e){O(this,n.MEDIA_CURRENT_TIME,e)}handleClick(){let e=Math.max(this.mediaCurrentTime-this.seekOffset,0),i=new l.CustomEvent(h.MEDIA_SEEK_REQUEST,{composed:!0,bubbles:!0,detail:e});this.dispatchEvent(i)}};Gi.getSlotTemplateHTML=Zc;Gi.getTooltipContentHTML=jc;l.customElements.get("media-seek-backward-button")||l.customElements.define("media-seek-backward-button",Gi);var Zt={SEEK_OFFSET:"seekoffset"},Ns=30,tu=t=>`
  <svg aria-hidden="true" viewBox="0 0 20 24">
    <defs>
      <style>.text{font-size:8px;font-family:Arial-BoldMT, Arial;font-weight:700;}</style>
    </defs>
    <text class="text value" transform="translate(8.9 19.87)">${t}</text>
    <path d="M10 6V3l5.61 4L10 10.94V8a5.54 5.54 0 0 0-1.9 10.48v2.12A7.5 7.5 0 0 1 10 6Z"/>
  </svg>`;function iu(t,e){return`
    <slot name="icon">${tu(e.seekOffset)}</slot>
  `}var au=(t,e)=>{t.setAttribute("aria-label",v("seek forward {seekOffset} seconds",{seekOffset:e}))};function ru(){return v("Seek forward")}var su=0,qi=class extends W{static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_CURRENT_TIME,Zt.SEEK_OFFSET]}connectedCallback(){super.connectedCallback(),this.seekOffset=R(this,Zt.SEEK_OFFSET,Ns)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),au(this,this.seekOffset),e===Zt.SEEK_OFFSET&&(this.seekOffset=R(this,Zt.SEEK_OFFSET,Ns))}get seekOffset(){return R(this,Zt.SEEK_OFFSET,Ns)}set seekOffset(e){O(this,Zt.SEEK_OFFSET,e),this.setAttribute("aria-label",v("seek forward {seekOffset} seconds",{seekOffset:this.seekOffset})),Ta(Sa(this,"icon"),this.seekOffset)}get mediaCurrentTime(){return R(this,n.MEDIA_CURRENT_TIME,su)}set mediaCurrentTime(e){O(this,n.MEDIA_CURRENT_TIME,e)}handleClick(){let e=this.mediaCurrentTime+this.seekOffset,i=new l.CustomEvent(h.MEDIA_SEEK_REQUEST,{composed:!0,bubbles:!0,detail:e});this.dispatchEvent(i)}};qi.getSlotTemplateHTML=iu;qi.getTooltipContentHTML=ru;l.customElements.get("media-seek-forward-button")||l.customElements.define("media-seek-forward-button",qi);var Bs=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},be=(t,e,i)=>(Bs(t,e,"read from private field"),i?i.call(t):e.get(t)),Tt=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},Ws=(t,e,i,a)=>(Bs(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),tt=(t,e,i)=>(Bs(t,e,"access private method"),i),Jt,Le,lr,$s,Dl,nr,Vs,Yi,rr,sr,Hs,et={REMAINING:"remaining",SHOW_DURATION:"showduration",NO_TOGGLE:"notoggle"},Rl=[...Object.values(et),n.MEDIA_CURRENT_TIME,n.MEDIA_DURATION,n.MEDIA_SEEKABLE],Cl=["Enter"," "],nu="&nbsp;/&nbsp;",Fs=(t,{timesSep:e=nu}={})=>{var i,a;let r=(i=t.mediaCurrentTime)!=null?i:0,[,s]=(a=t.mediaSeekable)!=null?a:[],o=0;Number.isFinite(t.mediaDuration)?o=t.mediaDuration:Number.isFinite(s)&&(o=s);let d=t.remaining?At(0-(o-r)):At(r);return t.showDuration?`${d}${e}${At(o)}`:d},ou=t=>{var e;let i=t.mediaCurrentTime,[,a]=(e=t.mediaSeekable)!=null?e:[],r=null;if(Number.isFinite(t.mediaDuration)?r=t.mediaDuration:Number.isFinite(a)&&(r=a),i==null||r===null){t.setAttribute("aria-description",v("video not loaded, unknown time."));return}let s=t.remaining?bt(0-(r-i)):bt(i);if(!t.showDuration){t.setAttribute("aria-description",s);return}let o=bt(r),d=v("{currentTime} of {totalTime}",{currentTime:s,totalTime:o});t.setAttribute("aria-description",d)};function lu(t,e){return`
    <slot>${Fs(e)}</slot>
  `}var du=t=>{t.setAttribute("aria-label",v("playback time"))},or=class extends ue{constructor(){super(),Tt(this,$s),Tt(this,nr),Tt(this,Yi),Tt(this,sr),Tt(this,Jt,void 0),Tt(this,Le,null),Tt(this,lr,e=>{let{metaKey:i,altKey:a,key:r}=e;if(i||a||!Cl.includes(r)){this.removeEventListener("keyup",be(this,Le));return}this.addEventListener("keyup",be(this,Le))}),Ws(this,Jt,this.shadowRoot.querySelector("slot")),be(this,Jt).innerHTML=`${Fs(this)}`}static get observedAttributes(){return[...super.observedAttributes,...Rl,"disabled"]}connectedCallback(){let{style:e}=N(this.shadowRoot,":host(:hover:not([notoggle]))");e.setProperty("cursor","var(--media-cursor, pointer)"),e.setProperty("background","var(--media-control-hover-background, rgba(50 50 70 / .7))"),this.setAttribute("aria-label",v("playback time")),tt(this,Yi,rr).call(this),super.connectedCallback()}toggleTimeDisplay(){this.noToggle||(this.hasAttribute("remaining")?this.removeAttribute("remaining"):this.setAttribute("remaining",""))}disconnectedCallback(){this.disable(),tt(this,nr,Vs).call(this),super.disconnectedCallback()}attributeChangedCallback(e,i,a){du(this),Rl.includes(e)?this.update():e==="disabled"&&a!==i?a==null?tt(this,Yi,rr).call(this):tt(this,sr,Hs).call(this):e===et.NO_TOGGLE&&a!==i&&(this.noToggle?tt(this,sr,Hs).call(this):tt(this,Yi,rr).call(this)),super.attributeChangedCallback(e,i,a)}enable(){this.noToggle||(this.tabIndex=0)}disable(){this.tabIndex=-1}get remaining(){return T(this,et.REMAINING)}set remaining(e){S(this,et.REMAINING,e)}get showDuration(){return T(this,et.SHOW_DURATION)}set showDuration(e){S(this,et.SHOW_DURATION,e)}get noToggle(){return T(this,et.NO_TOGGLE)}set noToggle(e){S(this,et.NO_TOGGLE,e)}get mediaDuration(){return R(this,n.MEDIA_DURATION)}set mediaDuration(e){O(this,n.MEDIA_DURATION,e)}get mediaCurrentTime(){return R(this,n.MEDIA_CURRENT_TIME)}set mediaCurrentTime(e){O(this,n.MEDIA_CURRENT_TIME,e)}get mediaSeekable(){let e=this.getAttribute(n.MEDIA_SEEKABLE);if(e)return e.split(":").map(i=>+i)}set mediaSeekable(e){if(e==null){this.removeAttribute(n.MEDIA_SEEKABLE);return}this.setAttribute(n.MEDIA_SEEKABLE,e.join(":"))}update(){let e=Fs(this);ou(this),e!==be(this,Jt).innerHTML&&(be(this,Jt).innerHTML=e)}};Jt=new WeakMap;Le=new WeakMap;lr=new WeakMap;$s=new WeakSet;Dl=function(){be(this,Le)||(Ws(this,Le,t=>{let{key:e}=t;if(!Cl.includes(e)){this.removeEventListener("keyup",be(this,Le));return}this.toggleTimeDisplay()}),this.addEventListener("keydown",be(this,lr)),this.addEventListener("click",this.toggleTimeDisplay))};nr=new WeakSet;Vs=function(){be(this,Le)&&(this.removeEventListener("keyup",be(this,Le)),this.removeEventListener("keydown",be(this,lr)),this.removeEventListener("click",this.toggleTimeDisplay),Ws(this,Le,null))};Yi=new WeakSet;rr=function(){!this.noToggle&&!this.hasAttribute("disabled")&&(this.setAttribute("role","button"),this.enable(),tt(this,$s,Dl).call(this))};sr=new WeakSet;Hs=function(){this.removeAttribute("role"),this.disable(),tt(this,nr,Vs).call(this)};or.getSlotTemplateHTML=lu;l.customElements.get("media-time-display")||l.customElements.define("media-time-display",or);var Xs=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},$=(t,e,i)=>(Xs(t,e,"read from private field"),i?i.call(t):e.get(t)),J=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},it=(t,e,i,a)=>(Xs(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Ae=(t,e,i)=>(Xs(t,e,"access private method"),i),Re,gr,dr,cr,Te,Er,ur,hr,mr,Zs,xl,pr,Ks,vr,Gs,fr,Js,qs,Ol,Ys,Ul,Qs,Pl,zs,Nl;function cu(t){return`
    <style>
      :host {
        --_focus-box-shadow: var(--media-focus-box-shadow, inset 0 0 0 2px rgb(27 127 204 / .9));
        --_media-range-padding: var(--media-range-padding, var(--media-control-padding, 10px));

        box-shadow: var(--_focus-visible-box-shadow, none);
        background: var(--media-control-background, var(--media-secondary-color, rgb(20 20 30 / .7)));
        height: calc(var(--media-control-height, 24px) + 2 * var(--_media-range-padding));
        display: inline-flex;
        align-items: center;
        
        vertical-align: middle;
        box-sizing: border-box;
        position: relative;
        width: 100px;
        transition: background .15s linear;
        cursor: var(--media-cursor, pointer);
        pointer-events: auto;
        touch-action: none; 
      }

      
      input[type=range]:focus {
        outline: 0;
      }
      input[type=range]:focus::-webkit-slider-runnable-track {
        outline: 0;
      }

      :host(:hover) {
        background: var(--media-control-hover-background, rgb(50 50 70 / .7));
      }

      #leftgap {
        padding-left: var(--media-range-padding-left, var(--_media-range-padding));
      }

      #rightgap {
        padding-right: var(--media-range-padding-right, var(--_media-range-padding));
      }

      #startpoint,
      #endpoint {
        position: absolute;
      }

      #endpoint {
        right: 0;
      }

      #container {
        
        width: var(--media-range-track-width, 100%);
        transform: translate(var(--media-range-track-translate-x, 0px), var(--media-range-track-translate-y, 0px));
        position: relative;
        height: 100%;
        display: flex;
        align-items: center;
        min-width: 40px;
      }

      #range {
        
        display: var(--media-time-range-hover-display, block);
        bottom: var(--media-time-range-hover-bottom, 0);
        height: var(--media-time-range-hover-height, max(100% , 25px));
        width: 100%;
        position: absolute;
        cursor: var(--media-cursor, pointer);

        -webkit-appearance: none; 
        -webkit-tap-highlight-color: transparent;
        background: transparent; 
        margin: 0;
        z-index: 1;
      }

      @media (hover: hover) {
        #range {
          bottom: var(--media-time-range-hover-bottom, 0);
          height: var(--media-time-range-hover-height, max(100%, 20px));
        }
      }

      
      
      #range::-webkit-slider-thumb {
        -webkit-appearance: none;
        background: transparent;
        width: .1px;
        height: .1px;
      }

      
      #range::-moz-range-thumb {
        background: transparent;
        border: transparent;
        width: .1px;
        height: .1px;
      }

      #appearance {
        height: var(--media-range-track-height, 4px);
        display: flex;
        flex-direction: column;
        justify-content: center;
        width: 100%;
        position: absolute;
        
        will-change: transform;
      }

      #track {
        background: var(--media-range-track-background, rgb(255 255 255 / .2));
        border-radius: var(--media-range-track-border-radius, 1px);
        border: var(--media-range-track-border, none);
        outline: var(--media-range-track-outline);
        outline-offset: var(--media-range-track-outline-offset);
        backdrop-filter: var(--media-range-track-backdrop-filter);
        -webkit-backdrop-filter: var(--media-range-track-backdrop-filter);
        box-shadow: var(--media-range-track-box-shadow, none);
        position: absolute;
        width: 100%;
        height: 100%;
        overflow: hidden;
      }

      #progress,
      #pointer {
        position: absolute;
        height: 100%;
        will-change: width;
      }

      #progress {
        background: var(--media-range-bar-color, var(--media-primary-color, rgb(238 238 238)));
        transition: var(--media-range-track-transition);
      }

      #pointer {
        background: var(--media-range-track-pointer-background);
        border-right: var(--media-range-track-pointer-border-right);
        transition: visibility .25s, opacity .25s;
        visibility: hidden;
        opacity: 0;
      }

      @media (hover: hover) {
        :host(:hover) #pointer {
          transition: visibility .5s, opacity .5s;
          visibility: visible;
          opacity: 1;
        }
      }

      #thumb,
      ::slotted([slot=thumb]) {
        width: var(--media-range-thumb-width, 10px);
        height: var(--media-range-thumb-height, 10px);
        transition: var(--media-range-thumb-transition);
        transform: var(--media-range-thumb-transform, none);
        opacity: var(--media-range-thumb-opacity, 1);
        translate: -50%;
        position: absolute;
        left: 0;
        cursor: var(--media-cursor, pointer);
      }

      #thumb {
        border-radius: var(--media-range-thumb-border-radius, 10px);
        background: var(--media-range-thumb-background, var(--media-primary-color, rgb(238 238 238)));
        box-shadow: var(--media-range-thumb-box-shadow, 1px 1px 1px transparent);
        border: var(--media-range-thumb-border, none);
      }

      :host([disabled]) #thumb {
        background-color: #777;
      }

      .segments #appearance {
        height: var(--media-range-segment-hover-height, 7px);
      }

      #track {
        clip-path: url(#segments-clipping);
      }

      #segments {
        --segments-gap: var(--media-range-segments-gap, 2px);
        position: absolute;
        width: 100%;
        height: 100%;
      }

      #segments-clipping {
        transform: translateX(calc(var(--segments-gap) / 2));
      }

      #segments-clipping:empty {
        display: none;
      }

      #segments-clipping rect {
        height: var(--media-range-track-height, 4px);
        y: calc((var(--media-range-segment-hover-height, 7px) - var(--media-range-track-height, 4px)) / 2);
        transition: var(--media-range-segment-transition, transform .1s ease-in-out);
        transform: var(--media-range-segment-transform, scaleY(1));
        transform-origin: center;
      }

      /* Visible label for accessibility - positioned off-screen but technically visible (Firefox requires visible labels) */
      #range-label {
        position: absolute;
        left: -10000px;
        background: var(--media-control-background, var(--media-secondary-color, rgb(20 20 30 / .7)));
        pointer-events: none;
      }
    </style>
    <div id="leftgap"></div>
    <div id="container">
      <div id="startpoint"></div>
      <div id="endpoint"></div>
      <div id="appearance">
        <div id="track" part="track">
          <div id="pointer"></div>
          <div id="progress" part="progress"></div>
        </div>
        <slot name="thumb">
          <div id="thumb" part="thumb"></div>
        </slot>
        <svg id="segments" aria-hidden="true"><clipPath id="segments-clipping"></clipPath></svg>
      </div>
        <input id="range" type="range" min="0" max="1" step="any" value="0">
        <label for="range" id="range-label"></label>

      ${this.getContainerTemplateHTML(t)}
    </div>
    <div id="rightgap"></div>
  `}function uu(t){return""}var De=class extends l.HTMLElement{constructor(){if(super(),J(this,Zs),J(this,pr),J(this,vr),J(this,fr),J(this,qs),J(this,Ys),J(this,Qs),J(this,zs),J(this,Re,void 0),J(this,gr,void 0),J(this,dr,void 0),J(this,cr,void 0),J(this,Te,{}),J(this,Er,[]),J(this,ur,()=>{if(this.range.matches(":focus-visible")){let{style:e}=N(this.shadowRoot,":host");e.setProperty("--_focus-visible-box-shadow","var(--_focus-box-shadow)")}}),J(this,hr,()=>{let{style:e}=N(this.shadowRoot,":host");e.removeProperty("--_focus-visible-box-shadow")}),J(this,mr,()=>{let e=this.shadowRoot.querySelector("#segments-clipping");e&&e.parentNode.append(e)}),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=V(this.attributes),i=this.constructor.getTemplateHTML(e);this.shadowRoot.setHTMLUnsafe?this.shadowRoot.setHTMLUnsafe(i):this.shadowRoot.innerHTML=i}this.container=this.shadowRoot.querySelector("#container"),it(this,dr,this.shadowRoot.querySelector("#startpoint")),it(this,cr,this.shadowRoot.querySelector("#endpoint")),this.range=this.shadowRoot.querySelector("#range"),this.appearance=this.shadowRoot.querySelector("#appearance")}static get observedAttributes(){return["disabled","aria-disabled",k.MEDIA_CONTROLLER]}attributeChangedCallback(e,i,a){var r,s,o,d,c;e===k.MEDIA_CONTROLLER?(i&&((s=(r=$(this,Re))==null?void 0:r.unassociateElement)==null||s.call(r,this),it(this,Re,null)),a&&this.isConnected&&(it(this,Re,(o=this.getRootNode())==null?void 0:o.getElementById(a)),(c=(d=$(this,Re))==null?void 0:d.associateElement)==null||c.call(d,this))):(e==="disabled"||e==="aria-disabled"&&i!==a)&&(a==null?(this.range.removeAttribute(e),Ae(this,pr,Ks).call(this)):(this.range.setAttribute(e,a),Ae(this,vr,Gs).call(this)))}connectedCallback(){var e,i,a;let{style:r}=N(this.shadowRoot,":host");r.setProperty("display",`var(--media-control-display, var(--${this.localName}-display, inline-flex))`),$(this,Te).pointer=N(this.shadowRoot,"#pointer"),$(this,Te).progress=N(this.shadowRoot,"#progress"),$(this,Te).thumb=N(this.shadowRoot,'#thumb, ::slotted([slot="thumb"])'),$(this,Te).activeSegment=N(this.shadowRoot,"#segments-clipping rect:nth-child(0)");let s=this.getAttribute(k.MEDIA_CONTROLLER);s&&(it(this,Re,(e=this.getRootNode())==null?void 0:e.getElementById(s)),(a=(i=$(this,Re))==null?void 0:i.associateElement)==null||a.call(i,this)),this.updateBar(),this.shadowRoot.addEventListener("focusin",$(this,ur)),this.shadowRoot.addEventListener("focusout",$(this,hr)),Ae(this,pr,Ks).call(this),Fe(this.container,$(this,mr))}disconnectedCallback(){var e,i;Ae(this,vr,Gs).call(this),(i=(e=$(this,Re))==null?void 0:e.unassociateElement)==null||i.call(e,this),it(this,Re,null),this.shadowRoot.removeEventListener("focusin",$(this,ur)),this.shadowRoot.removeEventListener("focusout",$(this,hr)),Be(this.container,$(this,mr))}updatePointerBar(e){var i;(i=$(this,Te).pointer)==null||i.style.setProperty("width",`${this.getPointerRatio(e)*100}%`)}updateBar(){var e,i;let a=this.range.valueAsNumber*100;(e=$(this,Te).progress)==null||e.style.setProperty("width",`${a}%`),(i=$(this,Te).thumb)==null||i.style.setProperty("left",`${a}%`)}updateSegments(e){let i=this.shadowRoot.querySelector("#segments-clipping");if(i.textContent="",this.container.classList.toggle("segments",!!e?.length),!e?.length)return;let a=[...new Set([+this.range.min,...e.flatMap(s=>[s.start,s.end]),+this.range.max])];it(this,Er,[...a]);let r=a.pop();for(let[s,o]of a.entries()){let[d,c]=[s===0,s===a.length-1],_=d?"calc(var(--segments-gap) / -1)":`${o*100}%`,A=`calc(${((c?r:a[s+1])-o)*100}%${d||c?"":" - var(--segments-gap)"})`,f=B.createElementNS("http://www.w3.org/2000/svg","rect"),m=Ti(this.shadowRoot,`#segments-clipping rect:nth-child(${s+1})`);m.style.setProperty("x",_),m.style.setProperty("width",A),i.append(f)}}getPointerRatio(e){return bo(e.clientX,e.clientY,$(this,dr).getBoundingClientRect(),$(this,cr).getBoundingClientRect())}get dragging(){return this.hasAttribute("dragging")}handleEvent(e){switch(e.type){case"pointermove":Ae(this,zs,Nl).call(this,e);break;case"input":this.updateBar();break;case"pointerenter":Ae(this,qs,Ol).call(this,e);break;case"pointerdown":Ae(this,fr,Js).call(this,e);break;case"pointerup":Ae(this,Ys,Ul).call(this);break;case"pointerleave":Ae(this,Qs,Pl).call(this);break}}get keysUsed(){return["ArrowUp","ArrowRight","ArrowDown","ArrowLeft"]}};Re=new WeakMap;gr=new WeakMap;dr=new WeakMap;cr=new WeakMap;Te=new WeakMap;Er=new WeakMap;ur=new WeakMap;hr=new WeakMap;mr=new WeakMap;Zs=new WeakSet;xl=function(t){let e=$(this,Te).activeSegment;if(!e)return;let i=this.getPointerRatio(t),r=`#segments-clipping rect:nth-child(${$(this,Er).findIndex((s,o,d)=>{let c=d[o+1];return c!=null&&i>=s&&i<=c})+1})`;(e.selectorText!=r||!e.style.transform)&&(e.selectorText=r,e.style.setProperty("transform","var(--media-range-segment-hover-transform, scaleY(2))"))};pr=new WeakSet;Ks=function(){this.hasAttribute("disabled")||!this.isConnected||(this.addEventListener("input",this),this.addEventListener("pointerdown",this),this.addEventListener("pointerenter",this))};vr=new WeakSet;Gs=function(){var t,e;this.removeEventListener("input",this),this.removeEventListener("pointerdown",this),this.removeEventListener("pointerenter",this),this.removeEventListener("pointerleave",this),(t=l.window)==null||t.removeEventListener("pointerup",this),(e=l.window)==null||e.removeEventListener("pointermove",this)};fr=new WeakSet;Js=function(t){var e;it(this,gr,t.composedPath().includes(this.range)),(e=l.window)==null||e.addEventListener("pointerup",this,{once:!0})};qs=new WeakSet;Ol=function(t){var e;t.pointerType!=="mouse"&&Ae(this,fr,Js).call(this,t),this.addEventListener("pointerleave",this,{once:!0}),(e=l.window)==null||e.addEventListener("pointermove",this)};Ys=new WeakSet;Ul=function(){var t;(t=l.window)==null||t.removeEventListener("pointerup",this),this.toggleAttribute("dragging",!1),this.range.disabled=this.hasAttribute("disabled")};Qs=new WeakSet;Pl=function(){var t,e;this.removeEventListener("pointerleave",this),(t=l.window)==null||t.removeEventListener("pointermove",this),this.toggleAttribute("dragging",!1),this.range.disabled=this.hasAttribute("disabled"),(e=$(this,Te).activeSegment)==null||e.style.removeProperty("transform")};zs=new WeakSet;Nl=function(t){t.pointerType==="pen"&&t.buttons===0||(this.toggleAttribute("dragging",t.buttons===1||t.pointerType!=="mouse"),this.updatePointerBar(t),Ae(this,Zs,xl).call(this,t),this.dragging&&(t.pointerType!=="mouse"||!$(this,gr))&&(this.range.disabled=!0,this.range.valueAsNumber=this.getPointerRatio(t),this.range.dispatchEvent(new Event("input",{bubbles:!0,composed:!0}))))};De.shadowRootOptions={mode:"open"};De.getTemplateHTML=cu;De.getContainerTemplateHTML=uu;l.customElements.get("media-chrome-range")||l.customElements.define("media-chrome-range",De);var Hl=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},_r=(t,e,i)=>(Hl(t,e,"read from private field"),i?i.call(t):e.get(t)),hu=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},br=(t,e,i,a)=>(Hl(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Ce;function mu(t){return`
    <style>
      :host {
        box-sizing: border-box;
        display: var(--media-control-display, var(--media-preview-thumbnail-display, inline-block));
        overflow: hidden;
      }

      img {
        display: none;
        position: relative;
      }
    </style>
    <img crossorigin loading="eager" decoding="async">
  `}var jt=class extends l.HTMLElement{constructor(){if(super(),hu(this,Ce,void 0),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=V(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}}static get observedAttributes(){return[k.MEDIA_CONTROLLER,n.MEDIA_PREVIEW_IMAGE,n.MEDIA_PREVIEW_COORDS]}connectedCallback(){var e,i,a;let r=this.getAttribute(k.MEDIA_CONTROLLER);r&&(br(this,Ce,(e=this.getRootNode())==null?void 0:e.getElementById(r)),(a=(i=_r(this,Ce))==null?void 0:i.associateElement)==null||a.call(i,this))}disconnectedCallback(){var e,i;(i=(e=_r(this,Ce))==null?void 0:e.unassociateElement)==null||i.call(e,this),br(this,Ce,null)}attributeChangedCallback(e,i,a){var r,s,o,d,c;[n.MEDIA_PREVIEW_IMAGE,n.MEDIA_PREVIEW_COORDS].includes(e)&&this.update(),e===k.MEDIA_CONTROLLER&&(i&&((s=(r=_r(this,Ce))==null?void 0:r.unassociateElement)==null||s.call(r,this),br(this,Ce,null)),a&&this.isConnected&&(br(this,Ce,(o=this.getRootNode())==null?void 0:o.getElementById(a)),(c=(d=_r(this,Ce))==null?void 0:d.associateElement)==null||c.call(d,this)))}get mediaPreviewImage(){return C(this,n.MEDIA_PREVIEW_IMAGE)}set mediaPreviewImage(e){D(this,n.MEDIA_PREVIEW_IMAGE,e)}get mediaPreviewCoords(){let e=this.getAttribute(n.MEDIA_PREVIEW_COORDS);if(e)return e.split(/\s+/).map(i=>+i)}set mediaPreviewCoords(e){if(!e){this.removeAttribute(n.MEDIA_PREVIEW_COORDS);return}this.setAttribute(n.MEDIA_PREVIEW_COORDS,e.join(" "))}update(){let e=this.mediaPreviewCoords,i=this.mediaPreviewImage;if(!(e&&i))return;let[a,r,s,o]=e,d=i.split("#")[0],c=getComputedStyle(this),{maxWidth:_,maxHeight:y,minWidth:A,minHeight:f}=c,m=c.getPropertyValue("--media-preview-thumbnail-object-fit").trim()||"contain",b,E;if(m==="fill"){let Ne=parseInt(_)/s,He=parseInt(y)/o,fi=parseInt(A)/s,ot=parseInt(f)/o;b=Ne<1?Ne:Math.max(Ne,fi),E=He<1?He:Math.max(He,ot)}else{let Ne=Math.min(parseInt(_)/s,parseInt(y)/o),He=Math.max(parseInt(A)/s,parseInt(f)/o),ot=Ne<1?Ne:He>1?He:1;b=ot,E=ot}let{style:w}=N(this.shadowRoot,":host"),I=N(this.shadowRoot,"img").style,j=this.shadowRoot.querySelector("img"),Ei=Math.min(b,E)<1?"min":"max";w.setProperty(`${Ei}-width`,"initial","important"),w.setProperty(`${Ei}-height`,"initial","important"),w.width=`${s*b}px`,w.height=`${o*E}px`;let Mt=()=>{I.width=`${this.imgWidth*b}px`,I.height=`${this.imgHeight*E}px`,I.display="block"};j.src!==d&&(j.onload=()=>{this.imgWidth=j.naturalWidth,this.imgHeight=j.naturalHeight,Mt(),j.onload=null},j.src=d,Mt()),Mt(),I.transform=`translate(-${a*b}px, -${r*E}px)`}};Ce=new WeakMap;jt.shadowRootOptions={mode:"open"};jt.getTemplateHTML=mu;l.customElements.get("media-preview-thumbnail")||l.customElements.define("media-preview-thumbnail",jt);var js=jt;var Fl=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},X=(t,e,i)=>(Fl(t,e,"read from private field"),i?i.call(t):e.get(t)),xe=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},le=(t,e,i,a)=>(Fl(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),pu=(t,e,i,a)=>({set _(r){le(t,e,r,i)},get _(){return X(t,e,a)}}),ei,Ar,ti,Qi,Tr,Sr,yr,ii,St,kr,Ir=class{constructor(e,i,a){xe(this,ei,void 0),xe(this,Ar,void 0),xe(this,ti,void 0),xe(this,Qi,void 0),xe(this,Tr,void 0),xe(this,Sr,void 0),xe(this,yr,void 0),xe(this,ii,void 0),xe(this,St,0),xe(this,kr,(r=performance.now())=>{le(this,St,requestAnimationFrame(X(this,kr))),le(this,Qi,performance.now()-X(this,ti));let s=1e3/this.fps;if(X(this,Qi)>s){le(this,ti,r-X(this,Qi)%s);let o=1e3/((r-X(this,Ar))/++pu(this,Tr)._),d=(r-X(this,Sr))/1e3/this.duration,c=X(this,yr)+d*this.playbackRate;c-X(this,ei).valueAsNumber>0?le(this,ii,this.playbackRate/this.duration/o):(le(this,ii,.995*X(this,ii)),c=X(this,ei).valueAsNumber+X(this,ii)),this.callback(c)}}),le(this,ei,e),this.callback=i,this.fps=a}start(){X(this,St)===0&&(le(this,ti,performance.now()),le(this,Ar,X(this,ti)),le(this,Tr,0),X(this,kr).call(this))}stop(){X(this,St)!==0&&(cancelAnimationFrame(X(this,St)),le(this,St,0))}update({start:e,duration:i,playbackRate:a}){let r=e-X(this,ei).valueAsNumber,s=Math.abs(i-this.duration);(r>0||r<-.5/i||s>=.5)&&this.callback(e),le(this,yr,e),le(this,Sr,performance.now()),this.duration=i,this.playbackRate=a}};ei=new WeakMap;Ar=new WeakMap;ti=new WeakMap;Qi=new WeakMap;Tr=new WeakMap;Sr=new WeakMap;yr=new WeakMap;ii=new WeakMap;St=new WeakMap;kr=new WeakMap;var sn=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},H=(t,e,i)=>(sn(t,e,"read from private field"),i?i.call(t):e.get(t)),Y=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},he=(t,e,i,a)=>(sn(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),me=(t,e,i)=>(sn(t,e,"access private method"),i),ai,at,Lr,Xi,Rr,Mr,Zi,Ji,ri,si,zi,en,Bl,tn,Dr,nn,Cr,on,xr,ln,an,Wl,ji,Or,rn,$l,vu=t=>{let e=t.range,i=bt(+Vl(t)),a=bt(+t.mediaSeekableEnd),r=i&&a?v("{currentTime} of {totalTime}",{currentTime:i,totalTime:a}):v("video not loaded, unknown time.");e.setAttribute("aria-valuetext",r)};function Eu(t){return`
    <style>
      :host {
        --media-box-border-radius: 4px;
        --media-box-padding-left: 10px;
        --media-box-padding-right: 10px;
        --media-preview-border-radius: var(--media-box-border-radius);
        --media-box-arrow-offset: var(--media-box-border-radius);
        --_control-background: var(--media-control-background, var(--media-secondary-color, rgb(20 20 30 / .7)));
        --_preview-background: var(--media-preview-background, var(--_control-background));

        
        contain: layout;
      }

      #buffered {
        background: var(--media-time-range-buffered-color, rgb(255 255 255 / .4));
        position: absolute;
        height: 100%;
        will-change: width;
      }

      #preview-rail,
      #current-rail {
        width: 100%;
        position: absolute;
        left: 0;
        bottom: 100%;
        pointer-events: none;
        will-change: transform;
      }

      [part~="box"] {
        width: min-content;
        
        position: absolute;
        bottom: 100%;
        flex-direction: column;
        align-items: center;
        transform: translateX(-50%);
      }

      [part~="current-box"] {
        display: var(--media-current-box-display, var(--media-box-display, flex));
        margin: var(--media-current-box-margin, var(--media-box-margin, 0 0 5px));
        visibility: hidden;
      }

      [part~="preview-box"] {
        display: var(--media-preview-box-display, var(--media-box-display, flex));
        margin: var(--media-preview-box-margin, var(--media-box-margin, 0 0 5px));
        transition-property: var(--media-preview-transition-property, visibility, opacity);
        transition-duration: var(--media-preview-transition-duration-out, .25s);
        transition-delay: var(--media-preview-transition-delay-out, 0s);
        visibility: hidden;
        opacity: 0;
      }

      :host(:is([${n.MEDIA_PREVIEW_IMAGE}], [${n.MEDIA_PREVIEW_TIME}])[dragging]) [part~="preview-box"] {
        transition-duration: var(--media-preview-transition-duration-in, .5s);
        transition-delay: var(--media-preview-transition-delay-in, .25s);
        visibility: visible;
        opacity: 1;
      }

      @media (hover: hover) {
        :host(:is([${n.MEDIA_PREVIEW_IMAGE}], [${n.MEDIA_PREVIEW_TIME}]):hover) [part~="preview-box"] {
          transition-duration: var(--media-preview-transition-duration-in, .5s);
          transition-delay: var(--media-preview-transition-delay-in, .25s);
          visibility: visible;
          opacity: 1;
        }
      }

      media-preview-thumbnail,
      ::slotted(media-preview-thumbnail) {
        visibility: hidden;
        
        transition: visibility 0s .25s;
        transition-delay: calc(var(--media-preview-transition-delay-out, 0s) + var(--media-preview-transition-duration-out, .25s));
        background: var(--media-preview-thumbnail-background, var(--_preview-background));
        box-shadow: var(--media-preview-thumbnail-box-shadow, 0 0 4px rgb(0 0 0 / .2));
        max-width: var(--media-preview-thumbnail-max-width, 180px);
        max-height: var(--media-preview-thumbnail-max-height, 160px);
        min-width: var(--media-preview-thumbnail-min-width, 120px);
        min-height: var(--media-preview-thumbnail-min-height, 80px);
        border: var(--media-preview-thumbnail-border);
        border-radius: var(--media-preview-thumbnail-border-radius,
          var(--media-preview-border-radius) var(--media-preview-border-radius) 0 0);
      }

      :host([${n.MEDIA_PREVIEW_IMAGE}][dragging]) media-preview-thumbnail,
      :host([${n.MEDIA_PREVIEW_IMAGE}][dragging]) ::slotted(media-preview-thumbnail) {
        transition-delay: var(--media-preview-transition-delay-in, .25s);
        visibility: visible;
      }

      @media (hover: hover) {
        :host([${n.MEDIA_PREVIEW_IMAGE}]:hover) media-preview-thumbnail,
        :host([${n.MEDIA_PREVIEW_IMAGE}]:hover) ::slotted(media-preview-thumbnail) {
          transition-delay: var(--media-preview-transition-delay-in, .25s);
          visibility: visible;
        }

        :host([${n.MEDIA_PREVIEW_TIME}]:hover) {
          --media-time-range-hover-display: block;
        }
      }

      media-preview-chapter-display,
      ::slotted(media-preview-chapter-display) {
        font-size: var(--media-font-size, 13px);
        line-height: 17px;
        min-width: 0;
        visibility: hidden;
        
        transition: min-width 0s, border-radius 0s, margin 0s, padding 0s, visibility 0s;
        transition-delay: calc(var(--media-preview-transition-delay-out, 0s) + var(--media-preview-transition-duration-out, .25s));
        background: var(--media-preview-chapter-background, var(--_preview-background));
        border-radius: var(--media-preview-chapter-border-radius,
          var(--media-preview-border-radius) var(--media-preview-border-radius)
          var(--media-preview-border-radius) var(--media-preview-border-radius));
        padding: var(--media-preview-chapter-padding, 3.5px 9px);
        margin: var(--media-preview-chapter-margin, 0 0 5px);
        text-shadow: var(--media-preview-chapter-text-shadow, 0 0 4px rgb(0 0 0 / .75));
      }

      :host([${n.MEDIA_PREVIEW_IMAGE}]) media-preview-chapter-display,
      :host([${n.MEDIA_PREVIEW_IMAGE}]) ::slotted(media-preview-chapter-display) {
        transition-delay: var(--media-preview-transition-delay-in, .25s);
        border-radius: var(--media-preview-chapter-border-radius, 0);
        padding: var(--media-preview-chapter-padding, 3.5px 9px 0);
        margin: var(--media-preview-chapter-margin, 0);
        min-width: 100%;
      }

      media-preview-chapter-display[${n.MEDIA_PREVIEW_CHAPTER}],
      ::slotted(media-preview-chapter-display[${n.MEDIA_PREVIEW_CHAPTER}]) {
        visibility: visible;
      }

      media-preview-chapter-display:not([aria-valuetext]),
      ::slotted(media-preview-chapter-display:not([aria-valuetext])) {
        display: none;
      }

      media-preview-time-display,
      ::slotted(media-preview-time-display),
      media-time-display,
      ::slotted(media-time-display) {
        font-size: var(--media-font-size, 13px);
        line-height: 17px;
        min-width: 0;
        
        transition: min-width 0s, border-radius 0s;
        transition-delay: calc(var(--media-preview-transition-delay-out, 0s) + var(--media-preview-transition-duration-out, .25s));
        background: var(--media-preview-time-background, var(--_preview-background));
        border-radius: var(--media-preview-time-border-radius,
          var(--media-preview-border-radius) var(--media-preview-border-radius)
          var(--media-preview-border-radius) var(--media-preview-border-radius));
        padding: var(--media-preview-time-padding, 3.5px 9px);
        margin: var(--media-preview-time-margin, 0);
        text-shadow: var(--media-preview-time-text-shadow, 0 0 4px rgb(0 0 0 / .75));
        transform: translateX(min(
          max(calc(50% - var(--_box-width) / 2),
          calc(var(--_box-shift, 0))),
          calc(var(--_box-width) / 2 - 50%)
        ));
      }

      :host([${n.MEDIA_PREVIEW_IMAGE}]) media-preview-time-display,
      :host([${n.MEDIA_PREVIEW_IMAGE}]) ::slotted(media-preview-time-display) {
        transition-delay: var(--media-preview-transition-delay-in, .25s);
        border-radius: var(--media-preview-time-border-radius,
          0 0 var(--media-preview-border-radius) var(--media-preview-border-radius));
        min-width: 100%;
      }

      :host([${n.MEDIA_PREVIEW_TIME}]:hover) {
        --media-time-range-hover-display: block;
      }

      [part~="arrow"],
      ::slotted([part~="arrow"]) {
        display: var(--media-box-arrow-display, inline-block);
        transform: translateX(min(
          max(calc(50% - var(--_box-width) / 2 + var(--media-box-arrow-offset)),
          calc(var(--_box-shift, 0))),
          calc(var(--_box-width) / 2 - 50% - var(--media-box-arrow-offset))
        ));
        
        border-color: transparent;
        border-top-color: var(--media-box-arrow-background, var(--_control-background));
        border-width: var(--media-box-arrow-border-width,
          var(--media-box-arrow-height, 5px) var(--media-box-arrow-width, 6px) 0);
        border-style: solid;
        justify-content: center;
        height: 0;
      }
    </style>
    <div id="preview-rail">
      <slot name="preview" part="box preview-box">
        <media-preview-thumbnail>
          <template shadowrootmode="${js.shadowRootOptions.mode}">
            ${js.getTemplateHTML({})}
          </template>
        </media-preview-thumbnail>
        <media-preview-chapter-display></media-preview-chapter-display>
        <media-preview-time-display></media-preview-time-display>
        <slot name="preview-arrow"><div part="arrow"></div></slot>
      </slot>
    </div>
    <div id="current-rail">
      <slot name="current" part="box current-box">
        
      </slot>
    </div>
  `}var wr=(t,e=t.mediaCurrentTime)=>{let i=Number.isFinite(t.mediaSeekableStart)?t.mediaSeekableStart:0,a=Number.isFinite(t.mediaDuration)?t.mediaDuration:t.mediaSeekableEnd;if(Number.isNaN(a))return 0;let r=(e-i)/(a-i);return Math.max(0,Math.min(r,1))},Vl=(t,e=t.range.valueAsNumber)=>{let i=Number.isFinite(t.mediaSeekableStart)?t.mediaSeekableStart:0,a=Number.isFinite(t.mediaDuration)?t.mediaDuration:t.mediaSeekableEnd;return Number.isNaN(a)?0:e*(a-i)+i},ea=class extends De{constructor(){super(),Y(this,en),Y(this,Dr),Y(this,Cr),Y(this,xr),Y(this,an),Y(this,ji),Y(this,rn),Y(this,ai,null),Y(this,at,void 0),Y(this,Lr,void 0),Y(this,Xi,void 0),Y(this,Rr,void 0),Y(this,Mr,void 0),Y(this,Zi,void 0),Y(this,Ji,void 0),Y(this,ri,void 0),Y(this,si,void 0),Y(this,zi,()=>{me(this,en,Bl).call(this)?H(this,at).start():H(this,at).stop()}),Y(this,tn,a=>{this.dragging||(Kt(a)&&(this.range.valueAsNumber=a),H(this,si)||this.updateBar())}),this.shadowRoot.querySelector("#track").insertAdjacentHTML("afterbegin",'<div id="buffered" part="buffered"></div>'),he(this,Lr,this.shadowRoot.querySelectorAll('[part~="box"]')),he(this,Rr,this.shadowRoot.querySelector('[part~="preview-box"]')),he(this,Mr,this.shadowRoot.querySelector('[part~="current-box"]'));let i=getComputedStyle(this);he(this,Zi,parseInt(i.getPropertyValue("--media-box-padding-left"))),he(this,Ji,parseInt(i.getPropertyValue("--media-box-padding-right"))),he(this,at,new Ir(this.range,H(this,tn),60))}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_PAUSED,n.MEDIA_DURATION,n.MEDIA_SEEKABLE,n.MEDIA_CURRENT_TIME,n.MEDIA_PREVIEW_IMAGE,n.MEDIA_PREVIEW_TIME,n.MEDIA_PREVIEW_CHAPTER,n.MEDIA_BUFFERED,n.MEDIA_PLAYBACK_RATE,n.MEDIA_LOADING,n.MEDIA_ENDED]}connectedCallback(){var e;super.connectedCallback(),this.range.setAttribute("aria-label",v("seek")),H(this,zi).call(this),he(this,ai,this.getRootNode()),(e=H(this,ai))==null||e.addEventListener("transitionstart",this)}disconnectedCallback(){var e;super.disconnectedCallback(),H(this,at).stop(),(e=H(this,ai))==null||e.removeEventListener("transitionstart",this),he(this,ai,null)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),i!=a&&(e===n.MEDIA_CURRENT_TIME||e===n.MEDIA_PAUSED||e===n.MEDIA_ENDED||e===n.MEDIA_LOADING||e===n.MEDIA_DURATION||e===n.MEDIA_SEEKABLE?(H(this,at).update({start:wr(this),duration:this.mediaSeekableEnd-this.mediaSeekableStart,playbackRate:this.mediaPlaybackRate}),H(this,zi).call(this),vu(this)):e===n.MEDIA_BUFFERED&&this.updateBufferedBar(),(e===n.MEDIA_DURATION||e===n.MEDIA_SEEKABLE)&&(this.mediaChaptersCues=H(this,ri),this.updateBar()))}get mediaChaptersCues(){return H(this,ri)}set mediaChaptersCues(e){var i;he(this,ri,e),this.updateSegments((i=H(this,ri))==null?void 0:i.map(a=>({start:wr(this,a.startTime),end:wr(this,a.endTime)})))}get mediaPaused(){return T(this,n.MEDIA_PAUSED)}set mediaPaused(e){S(this,n.MEDIA_PAUSED,e)}get mediaLoading(){return T(this,n.MEDIA_LOADING)}set mediaLoading(e){S(this,n.MEDIA_LOADING,e)}get mediaDuration(){return R(this,n.MEDIA_DURATION)}set mediaDuration(e){O(this,n.MEDIA_DURATION,e)}get mediaCurrentTime(){return R(this,n.MEDIA_CURRENT_TIME)}set mediaCurrentTime(e){O(this,n.MEDIA_CURRENT_TIME,e)}get mediaPlaybackRate(){return R(this,n.MEDIA_PLAYBACK_RATE,1)}set mediaPlaybackRate(e){O(this,n.MEDIA_PLAYBACK_RATE,e)}get mediaBuffered(){let e=this.getAttribute(n.MEDIA_BUFFERED);return e?e.split(" ").map(i=>i.split(":").map(a=>+a)):[]}set mediaBuffered(e){if(!e){this.removeAttribute(n.MEDIA_BUFFERED);return}let i=e.map(a=>a.join(":")).join(" ");this.setAttribute(n.MEDIA_BUFFERED,i)}get mediaSeekable(){let e=this.getAttribute(n.MEDIA_SEEKABLE);if(e)return e.split(":").map(i=>+i)}set mediaSeekable(e){if(e==null){this.removeAttribute(n.MEDIA_SEEKABLE);return}this.setAttribute(n.MEDIA_SEEKABLE,e.join(":"))}get mediaSeekableEnd(){var e;let[,i=this.mediaDuration]=(e=this.mediaSeekable)!=null?e:[];return i}get mediaSeekableStart(){var e;let[i=0]=(e=this.mediaSeekable)!=null?e:[];return i}get mediaPreviewImage(){return C(this,n.MEDIA_PREVIEW_IMAGE)}set mediaPreviewImage(e){D(this,n.MEDIA_PREVIEW_IMAGE,e)}get mediaPreviewTime(){return R(this,n.MEDIA_PREVIEW_TIME)}set mediaPreviewTime(e){O(this,n.MEDIA_PREVIEW_TIME,e)}get mediaEnded(){return T(this,n.MEDIA_ENDED)}set mediaEnded(e){S(this,n.MEDIA_ENDED,e)}updateBar(){super.updateBar(),this.updateBufferedBar(),this.updateCurrentBox()}updateBufferedBar(){var e;let i=this.mediaBuffered;if(!i.length)return;let a;if(this.mediaEnded)a=1;else{let s=this.mediaCurrentTime,[,o=this.mediaSeekableStart]=(e=i.find(([d,c])=>d<=s&&s<=c))!=null?e:[];a=wr(this,o)}let{style:r}=N(this.shadowRoot,"#buffered");r.setProperty("width",`${a*100}%`)}updateCurrentBox(){if(!this.shadowRoot.querySelector('slot[name="current"]').assignedElements().length)return;let i=N(this.shadowRoot,"#current-rail"),a=N(this.shadowRoot,'[part~="current-box"]'),r=me(this,Dr,nn).call(this,H(this,Mr)),s=me(this,Cr,on).call(this,r,this.range.valueAsNumber),o=me(this,xr,ln).call(this,r,this.range.valueAsNumber);i.style.transform=`translateX(${s})`,i.style.setProperty("--_range-width",`${r.range.width}`),a.style.setProperty("--_box-shift",`${o}`),a.style.setProperty("--_box-width",`${r.box.width}px`),a.style.setProperty("visibility","initial")}handleEvent(e){switch(super.handleEvent(e),e.type){case"input":me(this,rn,$l).call(this);break;case"pointermove":me(this,an,Wl).call(this,e);break;case"pointerup":H(this,si)&&he(this,si,!1);break;case"pointerdown":he(this,si,!0);break;case"pointerleave":me(this,ji,Or).call(this,null);break;case"transitionstart":se(e.target,this)&&setTimeout(()=>H(this,zi).call(this),0);break}}};ai=new WeakMap;at=new WeakMap;Lr=new WeakMap;Xi=new WeakMap;Rr=new WeakMap;Mr=new WeakMap;Zi=new WeakMap;Ji=new WeakMap;ri=new WeakMap;si=new WeakMap;zi=new WeakMap;en=new WeakSet;Bl=function(){return this.isConnected&&!this.mediaPaused&&!this.mediaLoading&&!this.mediaEnded&&this.mediaSeekableEnd>0&&ya(this)};tn=new WeakMap;Dr=new WeakSet;nn=function(t){var e;let a=((e=this.getAttribute("bounds")?Se(this,`#${this.getAttribute("bounds")}`):this.parentElement)!=null?e:this).getBoundingClientRect(),r=this.range.getBoundingClientRect(),s=t.offsetWidth,o=-(r.left-a.left-s/2),d=a.right-r.left-s/2;return{box:{width:s,min:o,max:d},bounds:a,range:r}};Cr=new WeakSet;on=function(t,e){let i=`${e*100}%`,{width:a,min:r,max:s}=t.box;if(!a)return i;if(Number.isNaN(r)||(i=`max(${`calc(1 / var(--_range-width) * 100 * ${r}% + var(--media-box-padding-left))`}, ${i})`),!Number.isNaN(s)){let d=`calc(1 / var(--_range-width) * 100 * ${s}% - var(--media-box-padding-right))`;i=`min(${i}, ${d})`}return i};xr=new WeakSet;ln=function(t,e){let{width:i,min:a,max:r}=t.box,s=e*t.range.width;if(s<a+H(this,Zi)){let o=t.range.left-t.bounds.left-H(this,Zi);return`${s-i/2+o}px`}if(s>r-H(this,Ji)){let o=t.bounds.right-t.range.right-H(this,Ji);return`${s+i/2-o-t.range.width}px`}return 0};an=new WeakSet;Wl=function(t){let e=[...H(this,Lr)].some(y=>t.composedPath().includes(y));if(!this.dragging&&(e||!t.composedPath().includes(this))){me(this,ji,Or).call(this,null);return}let i=this.mediaSeekableEnd;if(!i)return;let a=N(this.shadowRoot,"#preview-rail"),r=N(this.shadowRoot,'[part~="preview-box"]'),s=me(this,Dr,nn).call(this,H(this,Rr)),o=(t.clientX-s.range.left)/s.range.width;o=Math.max(0,Math.min(1,o));let d=me(this,Cr,on).call(this,s,o),c=me(this,xr,ln).call(this,s,o);a.style.transform=`translateX(${d})`,a.style.setProperty("--_range-width",`${s.range.width}`),r.style.setProperty("--_box-shift",`${c}`),r.style.setProperty("--_box-width",`${s.box.width}px`);let _=Math.round(H(this,Xi))-Math.round(o*i);Math.abs(_)<1&&o>.01&&o<.99||(he(this,Xi,o*i),me(this,ji,Or).call(this,H(this,Xi)))};ji=new WeakSet;Or=function(t){this.dispatchEvent(new l.CustomEvent(h.MEDIA_PREVIEW_REQUEST,{composed:!0,bubbles:!0,detail:t}))};rn=new WeakSet;$l=function(){H(this,at).stop();let t=Vl(this);this.dispatchEvent(new l.CustomEvent(h.MEDIA_SEEK_REQUEST,{composed:!0,bubbles:!0,detail:t}))};ea.shadowRootOptions={mode:"open"};ea.getContainerTemplateHTML=Eu;l.customElements.get("media-time-range")||l.customElements.define("media-time-range",ea);var fu=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Kl=(t,e,i)=>(fu(t,e,"read from private field"),i?i.call(t):e.get(t)),gu=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},Ur,_u=1,bu=t=>t.mediaMuted?0:t.mediaVolume,Au=t=>`${Math.round(t*100)}%`,dn=class extends De{constructor(){super(...arguments),gu(this,Ur,()=>{let e=this.range.value,i=new l.CustomEvent(h.MEDIA_VOLUME_REQUEST,{composed:!0,bubbles:!0,detail:e});this.dispatchEvent(i)})}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_VOLUME,n.MEDIA_MUTED,n.MEDIA_VOLUME_UNAVAILABLE]}connectedCallback(){super.connectedCallback(),this.range.setAttribute("aria-label",v("volume")),this.range.addEventListener("input",Kl(this,Ur))}disconnectedCallback(){this.range.removeEventListener("input",Kl(this,Ur)),super.disconnectedCallback()}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),(e===n.MEDIA_VOLUME||e===n.MEDIA_MUTED)&&(this.range.valueAsNumber=bu(this),this.range.setAttribute("aria-valuetext",Au(this.range.valueAsNumber)),this.updateBar())}get mediaVolume(){return R(this,n.MEDIA_VOLUME,_u)}set mediaVolume(e){O(this,n.MEDIA_VOLUME,e)}get mediaMuted(){return T(this,n.MEDIA_MUTED)}set mediaMuted(e){S(this,n.MEDIA_MUTED,e)}get mediaVolumeUnavailable(){return C(this,n.MEDIA_VOLUME_UNAVAILABLE)}set mediaVolumeUnavailable(e){D(this,n.MEDIA_VOLUME_UNAVAILABLE,e)}};Ur=new WeakMap;l.customElements.get("media-volume-range")||l.customElements.define("media-volume-range",dn);var ni=class extends Event{constructor({action:e="auto",relatedTarget:i,...a}){super("invoke",a),this.action=e,this.relatedTarget=i}},Pr=class extends Event{constructor({newState:e,oldState:i,...a}){super("toggle",a),this.newState=e,this.oldState=i}};var yt=class extends W{connectedCallback(){super.connectedCallback(),this.invokeTargetElement&&this.setAttribute("aria-haspopup","menu")}get invokeTarget(){return this.getAttribute("invoketarget")}set invokeTarget(e){this.setAttribute("invoketarget",`${e}`)}get invokeTargetElement(){var e;return this.invokeTarget?(e=Ai(this))==null?void 0:e.querySelector(`#${this.invokeTarget}`):null}handleClick(){var e;(e=this.invokeTargetElement)==null||e.dispatchEvent(new ni({relatedTarget:this}))}};l.customElements.get("media-chrome-menu-button")||l.customElements.define("media-chrome-menu-button",yt);var Tu=`<svg aria-hidden="true" viewBox="0 0 26 24">
  <path d="M22.83 5.68a2.58 2.58 0 0 0-2.3-2.5c-3.62-.24-11.44-.24-15.06 0a2.58 2.58 0 0 0-2.3 2.5c-.23 4.21-.23 8.43 0 12.64a2.58 2.58 0 0 0 2.3 2.5c3.62.24 11.44.24 15.06 0a2.58 2.58 0 0 0 2.3-2.5c.23-4.21.23-8.43 0-12.64Zm-11.39 9.45a3.07 3.07 0 0 1-1.91.57 3.06 3.06 0 0 1-2.34-1 3.75 3.75 0 0 1-.92-2.67 3.92 3.92 0 0 1 .92-2.77 3.18 3.18 0 0 1 2.43-1 2.94 2.94 0 0 1 2.13.78c.364.359.62.813.74 1.31l-1.43.35a1.49 1.49 0 0 0-1.51-1.17 1.61 1.61 0 0 0-1.29.58 2.79 2.79 0 0 0-.5 1.89 3 3 0 0 0 .49 1.93 1.61 1.61 0 0 0 1.27.58 1.48 1.48 0 0 0 1-.37 2.1 2.1 0 0 0 .59-1.14l1.4.44a3.23 3.23 0 0 1-1.07 1.69Zm7.22 0a3.07 3.07 0 0 1-1.91.57 3.06 3.06 0 0 1-2.34-1 3.75 3.75 0 0 1-.92-2.67 3.88 3.88 0 0 1 .93-2.77 3.14 3.14 0 0 1 2.42-1 3 3 0 0 1 2.16.82 2.8 2.8 0 0 1 .73 1.31l-1.43.35a1.49 1.49 0 0 0-1.51-1.21 1.61 1.61 0 0 0-1.29.58A2.79 2.79 0 0 0 15 12a3 3 0 0 0 .49 1.93 1.61 1.61 0 0 0 1.27.58 1.44 1.44 0 0 0 1-.37 2.1 2.1 0 0 0 .6-1.15l1.4.44a3.17 3.17 0 0 1-1.1 1.7Z"/>
</svg>`,Su=`<svg aria-hidden="true" viewBox="0 0 26 24">
  <path d="M17.73 14.09a1.4 1.4 0 0 1-1 .37 1.579 1.579 0 0 1-1.27-.58A3 3 0 0 1 15 12a2.8 2.8 0 0 1 .5-1.85 1.63 1.63 0 0 1 1.29-.57 1.47 1.47 0 0 1 1.51 1.2l1.43-.34A2.89 2.89 0 0 0 19 9.07a3 3 0 0 0-2.14-.78 3.14 3.14 0 0 0-2.42 1 3.91 3.91 0 0 0-.93 2.78 3.74 3.74 0 0 0 .92 2.66 3.07 3.07 0 0 0 2.34 1 3.07 3.07 0 0 0 1.91-.57 3.17 3.17 0 0 0 1.07-1.74l-1.4-.45c-.083.43-.3.822-.62 1.12Zm-7.22 0a1.43 1.43 0 0 1-1 .37 1.58 1.58 0 0 1-1.27-.58A3 3 0 0 1 7.76 12a2.8 2.8 0 0 1 .5-1.85 1.63 1.63 0 0 1 1.29-.57 1.47 1.47 0 0 1 1.51 1.2l1.43-.34a2.81 2.81 0 0 0-.74-1.32 2.94 2.94 0 0 0-2.13-.78 3.18 3.18 0 0 0-2.43 1 4 4 0 0 0-.92 2.78 3.74 3.74 0 0 0 .92 2.66 3.07 3.07 0 0 0 2.34 1 3.07 3.07 0 0 0 1.91-.57 3.23 3.23 0 0 0 1.07-1.74l-1.4-.45a2.06 2.06 0 0 1-.6 1.07Zm12.32-8.41a2.59 2.59 0 0 0-2.3-2.51C18.72 3.05 15.86 3 13 3c-2.86 0-5.72.05-7.53.17a2.59 2.59 0 0 0-2.3 2.51c-.23 4.207-.23 8.423 0 12.63a2.57 2.57 0 0 0 2.3 2.5c1.81.13 4.67.19 7.53.19 2.86 0 5.72-.06 7.53-.19a2.57 2.57 0 0 0 2.3-2.5c.23-4.207.23-8.423 0-12.63Zm-1.49 12.53a1.11 1.11 0 0 1-.91 1.11c-1.67.11-4.45.18-7.43.18-2.98 0-5.76-.07-7.43-.18a1.11 1.11 0 0 1-.91-1.11c-.21-4.14-.21-8.29 0-12.43a1.11 1.11 0 0 1 .91-1.11C7.24 4.56 10 4.49 13 4.49s5.76.07 7.43.18a1.11 1.11 0 0 1 .91 1.11c.21 4.14.21 8.29 0 12.43Z"/>
</svg>`;function yu(){return`
    <style>
      :host([data-captions-enabled="true"]) slot[name=off] {
        display: none !important;
      }

      
      :host(:not([data-captions-enabled="true"])) slot[name=on] {
        display: none !important;
      }

      :host([aria-expanded="true"]) slot[name=tooltip] {
        display: none;
      }
    </style>

    <slot name="icon">
      <slot name="on">${Tu}</slot>
      <slot name="off">${Su}</slot>
    </slot>
  `}function ku(){return v("Captions")}var Gl=t=>{t.setAttribute("data-captions-enabled",$o(t).toString())},ql=t=>{t.setAttribute("aria-label",v("closed captions"))},ta=class extends yt{static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_SUBTITLES_LIST,n.MEDIA_SUBTITLES_SHOWING,n.MEDIA_LANG]}connectedCallback(){super.connectedCallback(),ql(this),Gl(this)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),e===n.MEDIA_SUBTITLES_SHOWING?Gl(this):e===n.MEDIA_LANG&&ql(this)}get invokeTargetElement(){var e;return this.invokeTarget!=null?super.invokeTargetElement:(e=de(this))==null?void 0:e.querySelector("media-captions-menu")}get mediaSubtitlesList(){return Yl(this,n.MEDIA_SUBTITLES_LIST)}set mediaSubtitlesList(e){Ql(this,n.MEDIA_SUBTITLES_LIST,e)}get mediaSubtitlesShowing(){return Yl(this,n.MEDIA_SUBTITLES_SHOWING)}set mediaSubtitlesShowing(e){Ql(this,n.MEDIA_SUBTITLES_SHOWING,e)}};ta.getSlotTemplateHTML=yu;ta.getTooltipContentHTML=ku;var Yl=(t,e)=>{let i=t.getAttribute(e);return i?Ri(i):[]},Ql=(t,e,i)=>{if(!i?.length){t.removeAttribute(e);return}let a=pt(i);t.getAttribute(e)!==a&&t.setAttribute(e,a)};l.customElements.get("media-captions-menu-button")||l.customElements.define("media-captions-menu-button",ta);function zl({anchor:t,floating:e,placement:i}){let a=Iu({anchor:t,floating:e}),{x:r,y:s}=Mu(a,i);return{x:r,y:s}}function Iu({anchor:t,floating:e}){return{anchor:wu(t,e.offsetParent),floating:{x:0,y:0,width:e.offsetWidth,height:e.offsetHeight}}}function wu(t,e){var i;let a=t.getBoundingClientRect(),r=(i=e?.getBoundingClientRect())!=null?i:{x:0,y:0};return{x:a.x-r.x,y:a.y-r.y,width:a.width,height:a.height}}function Mu({anchor:t,floating:e},i){let a=Lu(i)==="x"?"y":"x",r=a==="y"?"height":"width",s=Xl(i),o=t.x+t.width/2-e.width/2,d=t.y+t.height/2-e.height/2,c=t[r]/2-e[r]/2,_;switch(s){case"top":_={x:o,y:t.y-e.height};break;case"bottom":_={x:o,y:t.y+t.height};break;case"right":_={x:t.x+t.width,y:d};break;case"left":_={x:t.x-e.width,y:d};break;default:_={x:t.x,y:t.y}}switch(i.split("-")[1]){case"start":_[a]-=c;break;case"end":_[a]+=c;break}return _}function Xl(t){return t.split("-")[0]}function Lu(t){return["top","bottom"].includes(Xl(t))?"y":"x"}var An=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},L=(t,e,i)=>(An(t,e,"read from private field"),i?i.call(t):e.get(t)),U=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},pe=(t,e,i,a)=>(An(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),P=(t,e,i)=>(An(t,e,"access private method"),i),Oe,rt,Ke,Nr,ia,It,sa,cn,Zl,Br,Tn,Wr,Hr,un,hn,Jl,mn,jl,pn,ed,oi,li,di,na,$r,Sn,vn,td,yn,id,En,ad,kn,rd,fn,sd,gn,nd,aa,Vr,_n,od,ra,Kr,Fr,bn;function la({type:t,text:e,value:i,checked:a}){let r=B.createElement("media-chrome-menu-item");r.type=t??"",r.part.add("menu-item"),t&&r.part.add(t),r.value=i,r.checked=a;let s=B.createElement("span");return s.textContent=e,r.append(s),r}function ci(t,e){let i=t.querySelector(`:scope > [slot="${e}"]`);if(i?.nodeName=="SLOT"&&(i=i.assignedElements({flatten:!0})[0]),i)return i=i.cloneNode(!0),i;let a=t.shadowRoot.querySelector(`[name="${e}"] > svg`);return a?a.cloneNode(!0):""}function Ru(t){return`
    <style>
      :host {
        font: var(--media-font,
          var(--media-font-weight, normal)
          var(--media-font-size, 14px) /
          var(--media-text-content-height, var(--media-control-height, 24px))
          var(--media-font-family, helvetica neue, segoe ui, roboto, arial, sans-serif));
        color: var(--media-text-color, var(--media-primary-color, rgb(238 238 238)));
        --_menu-bg: rgb(20 20 30 / .8);
        background: var(--media-menu-background, var(--media-control-background, var(--media-secondary-color, var(--_menu-bg))));
        border-radius: var(--media-menu-border-radius);
        border: var(--media-menu-border, none);
        display: var(--media-menu-display, inline-flex) !important;
        
        transition: var(--media-menu-transition-in,
          visibility 0s,
          opacity .2s ease-out,
          transform .15s ease-out,
          left .2s ease-in-out,
          min-width .2s ease-in-out,
          min-height .2s ease-in-out
        ) !important;
        
        visibility: var(--media-menu-visibility, visible);
        opacity: var(--media-menu-opacity, 1);
        max-height: var(--media-menu-max-height, var(--_menu-max-height, 300px));
        transform: var(--media-menu-transform-in, translateY(0) scale(1));
        flex-direction: column;
        
        min-height: 0;
        position: relative;
        bottom: var(--_menu-bottom);
        box-sizing: border-box;
      } 

      @-moz-document url-prefix() {
        :host{
          --_menu-bg: rgb(20 20 30);
        }
      }

      :host([hidden]) {
        transition: var(--media-menu-transition-out,
          visibility .15s ease-in,
          opacity .15s ease-in,
          transform .15s ease-in
        ) !important;
        visibility: var(--media-menu-hidden-visibility, hidden);
        opacity: var(--media-menu-hidden-opacity, 0);
        max-height: var(--media-menu-hidden-max-height,
          var(--media-menu-max-height, var(--_menu-max-height, 300px)));
        transform: var(--media-menu-transform-out, translateY(2px) scale(.99));
        pointer-events: none;
      }

      :host([slot="submenu"]) {
        background: none;
        width: 100%;
        min-height: 100%;
        position: absolute;
        bottom: 0;
        right: -100%;
      }

      #container {
        display: flex;
        flex-direction: column;
        min-height: 0;
        transition: transform .2s ease-out;
        transform: translate(0, 0);
      }

      #container.has-expanded {
        transition: transform .2s ease-in;
        transform: translate(-100%, 0);
      }

      button {
        background: none;
        color: inherit;
        border: none;
        padding: 0;
        font: inherit;
        outline: inherit;
        display: inline-flex;
        align-items: center;
      }

      slot[name="header"][hidden] {
        display: none;
      }

      slot[name="header"] > *,
      slot[name="header"]::slotted(*) {
        padding: .4em .7em;
        border-bottom: 1px solid rgb(255 255 255 / .25);
        cursor: var(--media-cursor, default);
      }

      slot[name="header"] > button[part~="back"],
      slot[name="header"]::slotted(button[part~="back"]) {
        cursor: var(--media-cursor, pointer);
      }

      svg[part~="back"] {
        height: var(--media-menu-icon-height, var(--media-control-height, 24px));
        fill: var(--media-icon-color, var(--media-primary-color, rgb(238 238 238)));
        display: block;
        margin-right: .5ch;
      }

      slot:not([name]) {
        gap: var(--media-menu-gap);
        flex-direction: var(--media-menu-flex-direction, column);
        overflow: var(--media-menu-overflow, hidden auto);
        display: flex;
        min-height: 0;
      }

      :host([role="menu"]) slot:not([name]) {
        padding-block: .4em;
      }

      slot:not([name])::slotted([role="menu"]) {
        background: none;
      }

      media-chrome-menu-item > span {
        margin-right: .5ch;
        max-width: var(--media-menu-item-max-width);
        text-overflow: ellipsis;
        overflow: hidden;
      }
    </style>
    <style id="layout-row" media="width:0">

      slot[name="header"] > *,
      slot[name="header"]::slotted(*) {
        padding: .4em .5em;
      }

      slot:not([name]) {
        gap: var(--media-menu-gap, .25em);
        flex-direction: var(--media-menu-flex-direction, row);
        padding-inline: .5em;
      }

      media-chrome-menu-item {
        padding: .3em .5em;
      }

      media-chrome-menu-item[aria-checked="true"] {
        background: var(--media-menu-item-checked-background, rgb(255 255 255 / .2));
      }

      
      media-chrome-menu-item::part(checked-indicator) {
        display: var(--media-menu-item-checked-indicator-display, none);
      }
    </style>
    <div id="container" part="container">
      <slot name="header" hidden>
        <button part="back button" aria-label="Back to previous menu">
          <slot name="back-icon">
            <svg aria-hidden="true" viewBox="0 0 20 24" part="back indicator">
              <path d="m11.88 17.585.742-.669-4.2-4.665 4.2-4.666-.743-.669-4.803 5.335 4.803 5.334Z"/>
            </svg>
          </slot>
          <slot name="title"></slot>
        </button>
      </slot>
      <slot></slot>
    </div>
    <slot name="checked-indicator" hidden></slot>
  `}var kt={STYLE:"style",HIDDEN:"hidden",DISABLED:"disabled",ANCHOR:"anchor"},Ue=class extends l.HTMLElement{constructor(){if(super(),U(this,cn),U(this,Br),U(this,Hr),U(this,hn),U(this,mn),U(this,pn),U(this,di),U(this,$r),U(this,vn),U(this,yn),U(this,En),U(this,kn),U(this,fn),U(this,gn),U(this,aa),U(this,_n),U(this,ra),U(this,Fr),U(this,Oe,null),U(this,rt,null),U(this,Ke,null),U(this,Nr,new Set),U(this,ia,void 0),U(this,It,!1),U(this,sa,null),U(this,Wr,()=>{let e=L(this,Nr),i=new Set(this.items);for(let a of e)i.has(a)||this.dispatchEvent(new CustomEvent("removemenuitem",{detail:a}));for(let a of i)e.has(a)||this.dispatchEvent(new CustomEvent("addmenuitem",{detail:a}));pe(this,Nr,i)}),U(this,oi,()=>{P(this,di,na).call(this),P(this,$r,Sn).call(this,!1)}),U(this,li,()=>{P(this,di,na).call(this)}),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=V(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}this.container=this.shadowRoot.querySelector("#container"),this.defaultSlot=this.shadowRoot.querySelector("slot:not([name])"),pe(this,ia,new MutationObserver(L(this,Wr)))}static get observedAttributes(){return[kt.DISABLED,kt.HIDDEN,kt.STYLE,kt.ANCHOR,k.MEDIA_CONTROLLER]}static formatMenuItemText(e,i){return e}enable(){this.addEventListener("click",this),this.addEventListener("focusout",this),this.addEventListener("keydown",this),this.addEventListener("invoke",this),this.addEventListener("toggle",this)}disable(){this.removeEventListener("click",this),this.removeEventListener("focusout",this),this.removeEventListener("keyup",this),this.removeEventListener("invoke",this),this.removeEventListener("toggle",this)}handleEvent(e){switch(e.type){case"slotchange":P(this,cn,Zl).call(this,e);break;case"invoke":P(this,hn,Jl).call(this,e);break;case"click":P(this,vn,td).call(this,e);break;case"toggle":P(this,En,ad).call(this,e);break;case"focusout":P(this,fn,sd).call(this,e);break;case"keydown":P(this,gn,nd).call(this,e);break}}connectedCallback(){var e,i;L(this,ia).observe(this.defaultSlot,{childList:!0}),pe(this,sa,Ti(this.shadowRoot,":host")),P(this,Hr,un).call(this),this.hasAttribute("disabled")||this.enable(),this.role||(this.role="menu"),pe(this,Oe,Aa(this)),(i=(e=L(this,Oe))==null?void 0:e.associateElement)==null||i.call(e,this),this.hidden||(Fe(oa(this),L(this,oi)),Fe(this,L(this,li))),P(this,Br,Tn).call(this),this.shadowRoot.addEventListener("slotchange",this)}disconnectedCallback(){var e,i;L(this,ia).disconnect(),Be(oa(this),L(this,oi)),Be(this,L(this,li)),this.disable(),(i=(e=L(this,Oe))==null?void 0:e.unassociateElement)==null||i.call(e,this),pe(this,Oe,null),pe(this,rt,null),pe(this,Ke,null),this.shadowRoot.removeEventListener("slotchange",this)}attributeChangedCallback(e,i,a){var r,s,o,d;e===kt.HIDDEN&&a!==i?(L(this,It)||pe(this,It,!0),this.hidden?P(this,pn,ed).call(this):P(this,mn,jl).call(this),this.dispatchEvent(new Pr({oldState:this.hidden?"open":"closed",newState:this.hidden?"closed":"open",bubbles:!0}))):e===k.MEDIA_CONTROLLER?(i&&((s=(r=L(this,Oe))==null?void 0:r.unassociateElement)==null||s.call(r,this),pe(this,Oe,null)),a&&this.isConnected&&(pe(this,Oe,Aa(this)),(d=(o=L(this,Oe))==null?void 0:o.associateElement)==null||d.call(o,this))):e===kt.DISABLED&&a!==i?a==null?this.enable():this.disable():e===kt.STYLE&&a!==i&&P(this,Hr,un).call(this)}formatMenuItemText(e,i){return this.constructor.formatMenuItemText(e,i)}get anchor(){return this.getAttribute("anchor")}set anchor(e){this.setAttribute("anchor",`${e}`)}get anchorElement(){var e;return this.anchor?(e=Ai(this))==null?void 0:e.querySelector(`#${this.anchor}`):null}get items(){return this.defaultSlot.assignedElements({flatten:!0}).filter(Du)}get radioGroupItems(){return this.items.filter(e=>e.role==="menuitemradio")}get checkedItems(){return this.items.filter(e=>e.checked)}get value(){var e,i;return(i=(e=this.checkedItems[0])==null?void 0:e.value)!=null?i:""}set value(e){let i=this.items.find(a=>a.value===e);i&&P(this,Fr,bn).call(this,i)}focus(){if(pe(this,rt,bi()),this.items.length){P(this,ra,Kr).call(this,this.items[0]),this.items[0].focus();return}let e=this.querySelector('[autofocus], [tabindex]:not([tabindex="-1"]), [role="menu"]');e?.focus()}handleSelect(e){var i;let a=P(this,aa,Vr).call(this,e);a&&(P(this,Fr,bn).call(this,a,a.type==="checkbox"),L(this,Ke)&&!this.hidden&&((i=L(this,rt))==null||i.focus(),this.hidden=!0))}get keysUsed(){return["Enter","Escape","Tab"," ","ArrowDown","ArrowUp","Home","End"]}handleMove(e){var i,a;let{key:r}=e,s=this.items,o=(a=(i=P(this,aa,Vr).call(this,e))!=null?i:P(this,_n,od).call(this))!=null?a:s[0],d=s.indexOf(o),c=Math.max(0,d);r==="ArrowDown"?c++:r==="ArrowUp"?c--:e.key==="Home"?c=0:e.key==="End"&&(c=s.length-1),c<0&&(c=s.length-1),c>s.length-1&&(c=0),P(this,ra,Kr).call(this,s[c]),s[c].focus()}};Oe=new WeakMap;rt=new WeakMap;Ke=new WeakMap;Nr=new WeakMap;ia=new WeakMap;It=new WeakMap;sa=new WeakMap;cn=new WeakSet;Zl=function(t){let e=t.target;for(let i of e.assignedNodes({flatten:!0}))i.nodeType===3&&i.textContent.trim()===""&&i.remove();["header","title"].includes(e.name)&&P(this,Br,Tn).call(this),e.name||L(this,Wr).call(this)};Br=new WeakSet;Tn=function(){let t=this.shadowRoot.querySelector('slot[name="header"]'),e=this.shadowRoot.querySelector('slot[name="title"]');t.hidden=e.assignedNodes().length===0&&t.assignedNodes().length===0};Wr=new WeakMap;Hr=new WeakSet;un=function(){var t;let e=this.shadowRoot.querySelector("#layout-row"),i=(t=getComputedStyle(this).getPropertyValue("--media-menu-layout"))==null?void 0:t.trim();e.setAttribute("media",i==="row"?"":"width:0")};hn=new WeakSet;Jl=function(t){pe(this,Ke,t.relatedTarget),se(this,t.relatedTarget)||(this.hidden=!this.hidden)};mn=new WeakSet;jl=function(){var t;(t=L(this,Ke))==null||t.setAttribute("aria-expanded","true"),this.addEventListener("transitionend",()=>this.focus(),{once:!0}),Fe(oa(this),L(this,oi)),Fe(this,L(this,li))};pn=new WeakSet;ed=function(){var t;(t=L(this,Ke))==null||t.setAttribute("aria-expanded","false"),Be(oa(this),L(this,oi)),Be(this,L(this,li))};oi=new WeakMap;li=new WeakMap;di=new WeakSet;na=function(t){if(this.hasAttribute("mediacontroller")&&!this.anchor||this.hidden||!this.anchorElement)return;let{x:e,y:i}=zl({anchor:this.anchorElement,floating:this,placement:"top-start"});t??(t=this.offsetWidth);let r=oa(this).getBoundingClientRect(),s=r.width-e-t,o=r.height-i-this.offsetHeight,{style:d}=L(this,sa);d.setProperty("position","absolute"),d.setProperty("right",`${Math.max(0,s)}px`),d.setProperty("--_menu-bottom",`${o}px`);let c=getComputedStyle(this),y=d.getPropertyValue("--_menu-bottom")===c.bottom?o:parseFloat(c.bottom),A=r.height-y-parseFloat(c.marginBottom);this.style.setProperty("--_menu-max-height",`${A}px`)};$r=new WeakSet;Sn=function(t){let e=this.querySelector('[role="menuitem"][aria-haspopup][aria-expanded="true"]'),i=e?.querySelector('[role="menu"]'),{style:a}=L(this,sa);if(t||a.setProperty("--media-menu-transition-in","none"),i){let r=i.offsetHeight,s=Math.max(i.offsetWidth,e.offsetWidth);this.style.setProperty("min-width",`${s}px`),this.style.setProperty("min-height",`${r}px`),P(this,di,na).call(this,s)}else this.style.removeProperty("min-width"),this.style.removeProperty("min-height"),P(this,di,na).call(this);a.removeProperty("--media-menu-transition-in")};vn=new WeakSet;td=function(t){var e;if(t.stopPropagation(),t.composedPath().includes(L(this,yn,id))){(e=L(this,rt))==null||e.focus(),this.hidden=!0;return}let i=P(this,aa,Vr).call(this,t);!i||i.hasAttribute("disabled")||(P(this,ra,Kr).call(this,i),this.handleSelect(t))};yn=new WeakSet;id=function(){var t;return(t=this.shadowRoot.querySelector('slot[name="header"]').assignedElements({flatten:!0}))==null?void 0:t.find(i=>i.matches('button[part~="back"]'))};En=new WeakSet;ad=function(t){if(t.target===this)return;P(this,kn,rd).call(this);let e=Array.from(this.querySelectorAll('[role="menuitem"][aria-haspopup]'));for(let i of e)i.invokeTargetElement!=t.target&&t.newState=="open"&&i.getAttribute("aria-expanded")=="true"&&!i.invokeTargetElement.hidden&&i.invokeTargetElement.dispatchEvent(new ni({relatedTarget:i}));for(let i of e)i.setAttribute("aria-expanded",`${!i.submenuElement.hidden}`);P(this,$r,Sn).call(this,!0)};kn=new WeakSet;rd=function(){let e=this.querySelector('[role="menuitem"] > [role="menu"]:not([hidden])');this.container.classList.toggle("has-expanded",!!e)};fn=new WeakSet;sd=function(t){var e;se(this,t.relatedTarget)||(L(this,It)&&((e=L(this,rt))==null||e.focus()),L(this,Ke)&&L(this,Ke)!==t.relatedTarget&&!this.hidden&&(this.hidden=!0))};gn=new WeakSet;nd=function(t){var e,i,a,r,s;let{key:o,ctrlKey:d,altKey:c,metaKey:_}=t;if(!(d||c||_)&&this.keysUsed.includes(o))if(t.preventDefault(),t.stopPropagation(),o==="Tab"){if(L(this,It)){this.hidden=!0;return}t.shiftKey?(i=(e=this.previousElementSibling)==null?void 0:e.focus)==null||i.call(e):(r=(a=this.nextElementSibling)==null?void 0:a.focus)==null||r.call(a),this.blur()}else o==="Escape"?((s=L(this,rt))==null||s.focus(),L(this,It)&&(this.hidden=!0)):o==="Enter"||o===" "?this.handleSelect(t):this.handleMove(t)};aa=new WeakSet;Vr=function(t){return t.composedPath().find(e=>["menuitemradio","menuitemcheckbox"].includes(e.role))};_n=new WeakSet;od=function(){return this.items.find(t=>t.tabIndex===0)};ra=new WeakSet;Kr=function(t){for(let e of this.items)e.tabIndex=e===t?0:-1};Fr=new WeakSet;bn=function(t,e){let i=[...this.checkedItems];t.type==="radio"&&this.radioGroupItems.forEach(a=>a.checked=!1),e?t.checked=!t.checked:t.checked=!0,this.checkedItems.some((a,r)=>a!=i[r])&&this.dispatchEvent(new Event("change",{bubbles:!0,composed:!0}))};Ue.shadowRootOptions={mode:"open"};Ue.getTemplateHTML=Ru;function Du(t){return["menuitem","menuitemradio","menuitemcheckbox"].includes(t?.role)}function oa(t){var e;return(e=t.getAttribute("bounds")?Se(t,`#${t.getAttribute("bounds")}`):de(t)||t.parentElement)!=null?e:t}l.customElements.get("media-chrome-menu")||l.customElements.define("media-chrome-menu",Ue);var Ln=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Cu=(t,e,i)=>(Ln(t,e,"read from private field"),i?i.call(t):e.get(t)),In=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},xu=(t,e,i,a)=>(Ln(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Gr=(t,e,i)=>(Ln(t,e,"access private method"),i),Qr,qr,wn,Yr,Mn,Ou=`
  <svg aria-hidden="true" viewBox="0 0 26 24" part="captions-indicator indicator">
    <path d="M22.83 5.68a2.58 2.58 0 0 0-2.3-2.5c-3.62-.24-11.44-.24-15.06 0a2.58 2.58 0 0 0-2.3 2.5c-.23 4.21-.23 8.43 0 12.64a2.58 2.58 0 0 0 2.3 2.5c3.62.24 11.44.24 15.06 0a2.58 2.58 0 0 0 2.3-2.5c.23-4.21.23-8.43 0-12.64Zm-11.39 9.45a3.07 3.07 0 0 1-1.91.57 3.06 3.06 0 0 1-2.34-1 3.75 3.75 0 0 1-.92-2.67 3.92 3.92 0 0 1 .92-2.77 3.18 3.18 0 0 1 2.43-1 2.94 2.94 0 0 1 2.13.78c.364.359.62.813.74 1.31l-1.43.35a1.49 1.49 0 0 0-1.51-1.17 1.61 1.61 0 0 0-1.29.58 2.79 2.79 0 0 0-.5 1.89 3 3 0 0 0 .49 1.93 1.61 1.61 0 0 0 1.27.58 1.48 1.48 0 0 0 1-.37 2.1 2.1 0 0 0 .59-1.14l1.4.44a3.23 3.23 0 0 1-1.07 1.69Zm7.22 0a3.07 3.07 0 0 1-1.91.57 3.06 3.06 0 0 1-2.34-1 3.75 3.75 0 0 1-.92-2.67 3.88 3.88 0 0 1 .93-2.77 3.14 3.14 0 0 1 2.42-1 3 3 0 0 1 2.16.82 2.8 2.8 0 0 1 .73 1.31l-1.43.35a1.49 1.49 0 0 0-1.51-1.21 1.61 1.61 0 0 0-1.29.58A2.79 2.79 0 0 0 15 12a3 3 0 0 0 .49 1.93 1.61 1.61 0 0 0 1.27.58 1.44 1.44 0 0 0 1-.37 2.1 2.1 0 0 0 .6-1.15l1.4.44a3.17 3.17 0 0 1-1.1 1.7Z"/>
  </svg>`;function Uu(t){return`
    ${Ue.getTemplateHTML(t)}
    <slot name="captions-indicator" hidden>${Ou}</slot>
  `}var zr=class extends Ue{constructor(){super(...arguments),In(this,qr),In(this,Yr),In(this,Qr,void 0)}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_SUBTITLES_LIST,n.MEDIA_SUBTITLES_SHOWING]}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),e===n.MEDIA_SUBTITLES_LIST&&i!==a?Gr(this,qr,wn).call(this):e===n.MEDIA_SUBTITLES_SHOWING&&i!==a&&(this.value=a||"",Gr(this,qr,wn).call(this))}connectedCallback(){super.connectedCallback(),this.addEventListener("change",Gr(this,Yr,Mn))}disconnectedCallback(){super.disconnectedCallback(),this.removeEventListener("change",Gr(this,Yr,Mn))}get anchorElement(){return this.anchor!=="auto"?super.anchorElement:de(this).querySelector("media-captions-menu-button")}get mediaSubtitlesList(){return ld(this,n.MEDIA_SUBTITLES_LIST)}set mediaSubtitlesList(e){dd(this,n.MEDIA_SUBTITLES_LIST,e)}get mediaSubtitlesShowing(){return ld(this,n.MEDIA_SUBTITLES_SHOWING)}set mediaSubtitlesShowing(e){dd(this,n.MEDIA_SUBTITLES_SHOWING,e)}};Qr=new WeakMap;qr=new WeakSet;wn=function(){var t;let e=Cu(this,Qr)!==JSON.stringify(this.mediaSubtitlesList),i=this.value!==this.getAttribute(n.MEDIA_SUBTITLES_SHOWING);if(!e&&!i)return;xu(this,Qr,JSON.stringify(this.mediaSubtitlesList)),this.defaultSlot.textContent="";let a=!this.value,r=la({type:"radio",text:this.formatMenuItemText(v("Off")),value:"off",checked:a});r.prepend(ci(this,"checked-indicator")),this.defaultSlot.append(r);let s=this.mediaSubtitlesList;for(let o of s){let d=la({type:"radio",text:this.formatMenuItemText(o.label,o),value:Ha(o),checked:this.value==Ha(o)});d.prepend(ci(this,"checked-indicator")),((t=o.kind)!=null?t:"subs")==="captions"&&d.append(ci(this,"captions-indicator")),this.defaultSlot.append(d)}};Yr=new WeakSet;Mn=function(){let t=this.mediaSubtitlesShowing,e=this.getAttribute(n.MEDIA_SUBTITLES_SHOWING),i=this.value!==e;if(t?.length&&i&&this.dispatchEvent(new l.CustomEvent(h.MEDIA_DISABLE_SUBTITLES_REQUEST,{composed:!0,bubbles:!0,detail:t})),!this.value||!i)return;let a=new l.CustomEvent(h.MEDIA_SHOW_SUBTITLES_REQUEST,{composed:!0,bubbles:!0,detail:this.value});this.dispatchEvent(a)};zr.getTemplateHTML=Uu;var ld=(t,e)=>{let i=t.getAttribute(e);return i?Ri(i):[]},dd=(t,e,i)=>{if(!i?.length){t.removeAttribute(e);return}let a=pt(i);t.getAttribute(e)!==a&&t.setAttribute(e,a)};l.customElements.get("media-captions-menu")||l.customElements.define("media-captions-menu",zr);var Pu=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},ui=(t,e,i)=>(Pu(t,e,"read from private field"),i?i.call(t):e.get(t)),Nu=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},st,Rn={RATES:"rates"},Dn=[1,1.2,1.5,1.7,2],wt=1;function Pe(t){return Math.round(t*100)/100}function Hu(t){return`
    <style>
      :host {
        min-width: 5ch;
        padding: var(--media-button-padding, var(--media-control-padding, 10px 5px));
      }
    </style>
    <slot name="icon">${t.mediaplaybackrate?Pe(+t.mediaplaybackrate):wt}x</slot>
  `}function Fu(){return v("Playback rate")}var da=class extends W{constructor(){var e;super(),Nu(this,st,new Xe(this,Rn.RATES,{defaultValue:Dn})),this.container=this.shadowRoot.querySelector('slot[name="icon"]'),this.container.innerHTML=`${Pe((e=this.mediaPlaybackRate)!=null?e:wt)}x`}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_PLAYBACK_RATE,Rn.RATES]}attributeChangedCallback(e,i,a){if(super.attributeChangedCallback(e,i,a),e===Rn.RATES&&(ui(this,st).value=a),e===n.MEDIA_PLAYBACK_RATE){let r=a?+a:Number.NaN,s=Pe(Number.isNaN(r)?wt:r);this.container.innerHTML=`${s}x`,this.setAttribute("aria-label",v("Playback rate {playbackRate}",{playbackRate:s}))}}get rates(){return ui(this,st)}set rates(e){e?Array.isArray(e)?ui(this,st).value=e.join(" "):typeof e=="string"&&(ui(this,st).value=e):ui(this,st).value=""}get mediaPlaybackRate(){return R(this,n.MEDIA_PLAYBACK_RATE,wt)}set mediaPlaybackRate(e){O(this,n.MEDIA_PLAYBACK_RATE,e)}handleClick(){var e,i;let a=Array.from(ui(this,st).values(),o=>+o).sort((o,d)=>o-d),r=(i=(e=a.find(o=>o>this.mediaPlaybackRate))!=null?e:a[0])!=null?i:wt,s=new l.CustomEvent(h.MEDIA_PLAYBACK_RATE_REQUEST,{composed:!0,bubbles:!0,detail:r});this.dispatchEvent(s)}};st=new WeakMap;da.getSlotTemplateHTML=Hu;da.getTooltipContentHTML=Fu;l.customElements.get("media-playback-rate-button")||l.customElements.define("media-playback-rate-button",da);var Xr=1;function Bu(t){return`
    <style>
      :host {
        min-width: 5ch;
        padding: var(--media-button-padding, var(--media-control-padding, 10px 5px));
      }

      :host([aria-expanded="true"]) slot {
        display: block;
      }

      :host([aria-expanded="true"]) slot[name=tooltip] {
        display: none;
      }
    </style>
    <slot name="icon">${t.mediaplaybackrate?Pe(+t.mediaplaybackrate):Xr}x</slot>
  `}function Wu(){return v("Playback rate")}var ca=class extends yt{static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_PLAYBACK_RATE]}constructor(){var e;super(),this.container=this.shadowRoot.querySelector('slot[name="icon"]'),this.container.innerHTML=`${Pe((e=this.mediaPlaybackRate)!=null?e:Xr)}x`}attributeChangedCallback(e,i,a){if(super.attributeChangedCallback(e,i,a),e===n.MEDIA_PLAYBACK_RATE){let r=a?+a:Number.NaN,s=Pe(Number.isNaN(r)?Xr:r);this.container.innerHTML=`${s}x`,this.setAttribute("aria-label",v("Playback rate {playbackRate}",{playbackRate:s}))}}get invokeTargetElement(){return this.invokeTarget!=null?super.invokeTargetElement:de(this).querySelector("media-playback-rate-menu")}get mediaPlaybackRate(){return R(this,n.MEDIA_PLAYBACK_RATE,Xr)}set mediaPlaybackRate(e){O(this,n.MEDIA_PLAYBACK_RATE,e)}};ca.getSlotTemplateHTML=Bu;ca.getTooltipContentHTML=Wu;l.customElements.get("media-playback-rate-menu-button")||l.customElements.define("media-playback-rate-menu-button",ca);var cd=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},mi=(t,e,i)=>(cd(t,e,"read from private field"),i?i.call(t):e.get(t)),Cn=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},hi=(t,e,i)=>(cd(t,e,"access private method"),i),nt,pi,ua,Zr,On,xn={RATES:"rates"},Un=class extends Ue{constructor(){super(),Cn(this,pi),Cn(this,Zr),Cn(this,nt,new Xe(this,xn.RATES,{defaultValue:Dn})),hi(this,pi,ua).call(this)}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_PLAYBACK_RATE,xn.RATES]}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),e===n.MEDIA_PLAYBACK_RATE&&i!=a?(this.value=a,hi(this,pi,ua).call(this)):e===xn.RATES&&i!=a&&(mi(this,nt).value=a,hi(this,pi,ua).call(this))}connectedCallback(){super.connectedCallback(),this.addEventListener("change",hi(this,Zr,On))}disconnectedCallback(){super.disconnectedCallback(),this.removeEventListener("change",hi(this,Zr,On))}get anchorElement(){return this.anchor!=="auto"?super.anchorElement:de(this).querySelector("media-playback-rate-menu-button")}get rates(){return mi(this,nt)}set rates(e){e?Array.isArray(e)?mi(this,nt).value=e.join(" "):typeof e=="string"&&(mi(this,nt).value=e):mi(this,nt).value="",hi(this,pi,ua).call(this)}get mediaPlaybackRate(){return R(this,n.MEDIA_PLAYBACK_RATE,wt)}set mediaPlaybackRate(e){O(this,n.MEDIA_PLAYBACK_RATE,e)}};nt=new WeakMap;pi=new WeakSet;ua=function(){this.defaultSlot.textContent="";let t=Pe(this.mediaPlaybackRate),e=new Set(Array.from(mi(this,nt)).map(a=>Pe(Number(a))));t>0&&!e.has(t)&&e.add(t);let i=Array.from(e).sort((a,r)=>a-r);for(let a of i){let r=la({type:"radio",text:this.formatMenuItemText(`${a}x`,a),value:a.toString(),checked:t===a});r.prepend(ci(this,"checked-indicator")),this.defaultSlot.append(r)}};Zr=new WeakSet;On=function(){if(!this.value)return;let t=new l.CustomEvent(h.MEDIA_PLAYBACK_RATE_REQUEST,{composed:!0,bubbles:!0,detail:this.value});this.dispatchEvent(t)};l.customElements.get("media-playback-rate-menu")||l.customElements.define("media-playback-rate-menu",Un);var ud={Captions:"Ondertiteling","Enable captions":"Ondertiteling aan","Disable captions":"Ondertiteling uit","Enter fullscreen mode":"Volledig scherm","Exit fullscreen mode":"Volledig scherm sluiten",Mute:"Geluid uit",Unmute:"Geluid aan","Enter picture in picture mode":"Los venster","Exit picture in picture mode":"Los venster sluiten",Play:"Afspelen",Pause:"Pauzeren","Playback rate":"Snelheid","Playback rate {playbackRate}":"Snelheid {playbackRate}","Seek backward":"Terug","Seek forward":"Vooruit",Settings:"Instellingen",Auto:"Automatisch","audio player":"audiospeler","video player":"videospeler",volume:"geluidssterkte",seek:"positie","closed captions":"ondertiteling","current playback rate":"huidige snelheid","playback time":"speeltijd","media loading":"laden",play:"afspelen",pause:"pauzeren",mute:"geluid uit",unmute:"geluid aan","chapter: {chapterName}":"hoofdstuk: {chapterName}",Off:"Uit","enter fullscreen mode":"volledig scherm","exit fullscreen mode":"volledig scherm sluiten","enter picture in picture mode":"los venster","exit picture in picture mode":"los venster sluiten","seek back {seekOffset} seconds":"{seekOffset} seconden terug","seek forward {seekOffset} seconds":"{seekOffset} seconden vooruit",hour:"uur",hours:"uur",minute:"minuut",minutes:"minuten",second:"seconde",seconds:"seconden","{time} remaining":"nog {time}","{currentTime} of {totalTime}":"{currentTime} van {totalTime}","video not loaded, unknown time.":"video niet geladen, tijd onbekend."};function hd(t){let e=(a,r)=>({...ce[a],get:r}),i=(a,r)=>ce[a].get(r);return{...ce,mediaCurrentTime:{...ce.mediaCurrentTime,get:a=>t.fromFile(i("mediaCurrentTime",a)),set:(a,r)=>ce.mediaCurrentTime.set(t.inFile(a),r)},mediaDuration:e("mediaDuration",a=>t.duration(i("mediaDuration",a))),mediaSeekable:e("mediaSeekable",a=>t.clip([i("mediaSeekable",a)??[]])[0]),mediaBuffered:e("mediaBuffered",a=>t.clip(i("mediaBuffered",a))),mediaChaptersCues:e("mediaChaptersCues",a=>i("mediaChaptersCues",a).map(r=>({...r,startTime:t.fromFile(r.startTime),endTime:t.fromFile(r.endTime)})))}}ko("nl",ud);var $u=`
  <media-loading-indicator slot="centered-chrome" noautohide></media-loading-indicator>
  <media-captions-menu anchor="auto" hidden></media-captions-menu>
  <media-playback-rate-menu anchor="auto" rates="0.75 1 1.25 1.5 1.75 2" hidden></media-playback-rate-menu>
  <media-control-bar class="player-range">
    <media-time-range>
      <media-preview-chapter-display slot="preview"></media-preview-chapter-display>
      <media-preview-time-display slot="preview"></media-preview-time-display>
    </media-time-range>
  </media-control-bar>
  <media-control-bar class="player-bar">
    <media-play-button></media-play-button>
    <media-seek-backward-button seekoffset="10"></media-seek-backward-button>
    <media-seek-forward-button seekoffset="10"></media-seek-forward-button>
    <media-mute-button></media-mute-button>
    <media-volume-range></media-volume-range>
    <media-time-display showduration></media-time-display>
    <span class="player-gap"></span>
    <media-captions-menu-button></media-captions-menu-button>
    <media-playback-rate-menu-button></media-playback-rate-menu-button>
    <media-pip-button></media-pip-button>
    <media-fullscreen-button></media-fullscreen-button>
  </media-control-bar>`;function md(t,e,i){let a=document.createElement("media-controller");return a.setAttribute("lang",document.documentElement.lang||"en"),a.innerHTML=$u,t.querySelector("track[kind=captions], track[kind=subtitles]")||a.querySelector("media-captions-menu-button").remove(),t.replaceWith(a),t.slot="media",t.controls=!1,a.mediaStore=Va({media:t,fullscreenElement:a,documentElement:document,stateMediator:hd(e)}),a.prepend(t),a.setAttribute("aria-label",i),a}var Vu="application/vnd.apple.mpegurl";function vd(t,e,i,a){if(!t.canPlayType(Vu))return pd(t,e,i,a);let r=()=>{t.removeEventListener("error",r,!0),pd(t,e,i,a)};t.addEventListener("error",r,!0),t.src=i?`${e}#t=${i}`:e}async function pd(t,e,i,a){let{default:r}=await import("./hls-3RWKF3H3.js").catch(()=>({}));if(!r)return a("network");if(!r.isSupported())return a("unsupported");let s=new r({startPosition:i||-1});s.on(r.Events.ERROR,(o,d)=>{d.fatal&&(s.destroy(),a(Ku(d,r)))}),s.loadSource(e),s.attachMedia(t)}function Ku(t,e){let i=t.response?.code;return i>=400&&i<500?"missing":t.type===e.ErrorTypes.NETWORK_ERROR&&t.details!==e.ErrorDetails.MANIFEST_PARSING_ERROR?"network":t.details===e.ErrorDetails.MANIFEST_INCOMPATIBLE_CODECS_ERROR?"unsupported":"broken"}var Jr=class{constructor(e){this.root=e,this.video=e.querySelector("video"),this.address=this.video.dataset.address,this.isStream=e.dataset.player==="hls",this.span=pa(e.dataset),this.problems=new Dt(e,()=>this.retry()),md(this.video,this.span,e.dataset.label),this.watch(),this.openAt(Number(e.dataset.atMs??0)/1e3)}openAt(e){let i=this.span.inFile(e);this.isStream&&vd(this.video,this.address,i,r=>this.problems.show(r));let a=()=>{Math.abs(this.video.currentTime-i)>.5&&(this.video.currentTime=i)};this.video.readyState>0?a():this.video.addEventListener("loadedmetadata",a,{once:!0})}watch(){this.video.addEventListener("timeupdate",()=>this.stopAtEnd()),this.video.addEventListener("play",()=>this.startAgain()),this.video.addEventListener("playing",()=>this.problems.clear()),this.video.addEventListener("canplay",()=>this.problems.clear()),this.video.addEventListener("stalled",()=>navigator.onLine||this.problems.show("network")),!this.isStream&&(this.video.addEventListener("error",()=>this.explain()),this.video.error&&this.explain())}async explain(){let{error:e}=this.video;e&&this.problems.show(await lo(e,this.address))}stopAtEnd(){!this.span.isOver(this.video.currentTime)||this.video.paused||this.video.pause()}startAgain(){this.span.isOver(this.video.currentTime)&&(this.video.currentTime=this.span.start)}retry(){let e=this.span.fromFile(this.video.currentTime);this.problems.clear(),this.isStream||this.video.load(),this.openAt(e)}seek(e){this.video.currentTime=this.span.inFile(e),this.video.play().catch(()=>{})}onTime(e){let i=()=>e(this.span.fromFile(this.video.currentTime));for(let a of["timeupdate","seeking","loadedmetadata"])this.video.addEventListener(a,i)}};var Ed=new Map;function Gu(t){let e=t.dataset.player in ma?va:Jr;Ed.set(t.id,new e(t))}function fd(t){for(let e of t.querySelectorAll("[data-for]:not([data-joined])")){let i=Ed.get(e.dataset.for);i&&(e.dataset.joined="",new Ea(e,i))}}for(let t of document.querySelectorAll("[data-player]"))Gu(t);fd(document);document.addEventListener("htmx:load",()=>fd(document));
