async function Ro(t,e){if(t?.code===3)return"broken";if(t?.code===2)return"network";let i=await Qd(e);return!i||i.status>=500?"network":i.status>=400||i.type==="opaqueredirect"?"missing":"unsupported"}function Qd(t){return fetch(t,{method:"HEAD",credentials:"same-origin",redirect:"manual"}).catch(()=>null)}var Nt=class{constructor(e,i){this.root=e,this.panel=e.querySelector("[data-problems]"),this.panel?.querySelector("[data-retry]")?.addEventListener("click",i)}show(e){if(this.panel){for(let i of this.panel.querySelectorAll("[data-problem]"))i.hidden=i.dataset.problem!==e;this.panel.hidden=!1,this.root.dataset.state=e}}clear(){this.panel&&(this.panel.hidden=!0),delete this.root.dataset.state}};var Ta={youtube:{origin:"https://www.youtube-nocookie.com",address:(t,e,i)=>`https://www.youtube-nocookie.com/embed/${encodeURIComponent(t)}?`+new URLSearchParams({autoplay:1,enablejsapi:1,playsinline:1,rel:0,start:Math.floor(e),origin:i}),hello:[JSON.stringify({event:"listening",id:1,channel:"widget"})],seek:t=>[hr("seekTo",[t,!0]),hr("playVideo")],pause:()=>[hr("pauseVideo")],timeIn:t=>t.info?.currentTime},vimeo:{origin:"https://player.vimeo.com",address:(t,e)=>{let[i,a]=t.split("/"),s=new URLSearchParams({autoplay:1,dnt:1,...a&&{h:a}});return`https://player.vimeo.com/video/${encodeURIComponent(i)}?${s}#t=${Math.floor(e)}s`},hello:[JSON.stringify({method:"addEventListener",value:"timeupdate"})],seek:t=>[JSON.stringify({method:"setCurrentTime",value:t}),JSON.stringify({method:"play"})],pause:()=>[JSON.stringify({method:"pause"})],timeIn:t=>t.event==="timeupdate"?t.data?.seconds:void 0}};function hr(t,e=[]){return JSON.stringify({event:"command",func:t,args:e})}function Do(t){if(typeof t!="string")return t??{};try{return JSON.parse(t)??{}}catch{return{}}}var mr=class{constructor(e=0,i=null){this.start=e,this.end=i}get isPart(){return this.start>0||this.end!==null}inFile(e){let i=this.start+Math.max(0,e);return this.end===null?i:Math.min(i,this.end)}fromFile(e){return Math.max(0,e-this.start)}duration(e){let i=this.end===null?e:Math.min(this.end,e);return Number.isNaN(i)?i:Math.max(0,i-this.start)}isOver(e){return this.end!==null&&e>=this.end}clip(e){let i=this.end??1/0;return e.map(([a,s])=>[Math.max(a,this.start),Math.min(s,i)]).filter(([a,s])=>a<s).map(([a,s])=>[a-this.start,s-this.start])}};function Sa({startMs:t,endMs:e}){return new mr(Number(t??0)/1e3,e?Number(e)/1e3:null)}var zd=1e4,ka=class{constructor(e){this.root=e,this.provider=Ta[e.dataset.player],this.span=Sa(e.dataset),this.callbacks=[],this.at=Number(e.dataset.atMs??0)/1e3,this.problems=new Nt(e,()=>this.open()),this.consent=e.querySelector("[data-consent]"),this.button=e.querySelector("[data-agree]"),this.button.hidden=!1,this.button.addEventListener("click",()=>this.open()),window.addEventListener("message",i=>this.hear(i))}open(){this.problems.clear(),this.frame?.remove(),this.answered=!1,this.frame=document.createElement("iframe"),this.frame.className="player-frame",this.frame.title=this.root.dataset.label,this.frame.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",this.frame.referrerPolicy="strict-origin-when-cross-origin",this.frame.src=this.provider.address(this.root.dataset.video,this.span.inFile(this.at),location.origin),this.frame.addEventListener("load",()=>this.post(this.provider.hello)),this.consent.hidden=!0,this.consent.after(this.frame),this.frame.focus(),setTimeout(()=>this.answered||this.problems.show("provider"),zd)}post(e){for(let i of e)this.frame.contentWindow.postMessage(i,this.provider.origin)}hear({origin:e,source:i,data:a}){if(e!==this.provider.origin||i!==this.frame?.contentWindow)return;let s=Do(a);(s.event==="ready"||s.event==="onReady")&&this.post(this.provider.hello),this.answered||this.problems.clear(),this.answered=!0;let r=this.provider.timeIn(s);typeof r=="number"&&this.tell(r)}tell(e){this.at=this.span.fromFile(e),this.span.isOver(e)&&!this.stopped&&this.post(this.provider.pause()),this.stopped=this.span.isOver(e);for(let i of this.callbacks)i(this.at)}seek(e){if(this.at=e,this.frame?this.post(this.provider.seek(this.span.inFile(e))):this.button.focus(),!this.frame)for(let i of this.callbacks)i(e)}onTime(e){this.callbacks.push(e)}};function Co(t,e){let i=0,a=t.length;for(;i<a;){let s=i+a>>1;t[s]<=e?i=s+1:a=s}return i-1}var Zd=window.matchMedia("(prefers-reduced-motion: reduce)"),Xd={ArrowDown:1,ArrowUp:-1,Home:-1/0,End:1/0},ya=class{constructor(e,i){this.panel=e,this.box=e.querySelector("[data-lines]")??e,this.lines=[...e.querySelectorAll("a[data-seek-ms]")],this.starts=this.lines.map(a=>Number(a.dataset.seekMs)/1e3),this.current=-1,this.following=!0,this.followButton=e.querySelector("[data-follow]"),this.followButton?.addEventListener("click",()=>this.follow()),this.listen(i),this.rove(Math.max(0,this.current))}listen(e){this.box.addEventListener("click",i=>this.onClick(i,e)),this.box.addEventListener("keydown",i=>this.onKey(i));for(let i of["wheel","touchmove"])this.box.addEventListener(i,()=>this.letGo(),{passive:!0});this.box.addEventListener("pointerdown",i=>i.target===this.box&&this.letGo()),e.onTime(i=>this.show(i))}onClick(e,i){let a=e.target.closest("a[data-seek-ms]");!a||e.ctrlKey||e.metaKey||e.shiftKey||e.button||(e.preventDefault(),this.follow(),i.seek(Number(a.dataset.seekMs)/1e3))}onKey(e){let i=Xd[e.key],a=this.lines.indexOf(e.target);if(a<0||!i||e.ctrlKey||e.metaKey||e.altKey)return;e.preventDefault();let s=Math.min(this.lines.length-1,Math.max(0,a+i));this.letGo(),this.rove(s),this.lines[s].focus()}rove(e){if(this.reachable)this.reachable.tabIndex=-1;else for(let i of this.lines)i.tabIndex=-1;this.reachable=this.lines[e],this.reachable&&(this.reachable.tabIndex=0)}show(e){let i=Co(this.starts,e+.1);i!==this.current&&(this.lines[this.current]?.removeAttribute("aria-current"),this.current=i,this.lines[i]?.setAttribute("aria-current","true"),this.box.contains(document.activeElement)||this.rove(Math.max(0,i)),this.following&&this.bringIntoSight())}bringIntoSight(){let e=this.lines[this.current];if(!e||this.box.scrollHeight<=this.box.clientHeight)return;let i=e.getBoundingClientRect().top-this.box.getBoundingClientRect().top;this.box.scrollTo({top:this.box.scrollTop+i-this.box.clientHeight/3,behavior:Zd.matches?"instant":"smooth"})}letGo(){this.following=!1,this.followButton&&(this.followButton.hidden=!1)}follow(){this.following=!0,this.followButton&&(this.followButton.hidden=!0),this.bringIntoSight()}};var Ia=class{addEventListener(){}removeEventListener(){}dispatchEvent(){return!0}},wa=class extends Ia{},Ma=class extends wa{constructor(){super(...arguments),this.role=null}},pr=class{observe(){}unobserve(){}disconnect(){}},xo={createElement:function(){return new wi.HTMLElement},createElementNS:function(){return new wi.HTMLElement},addEventListener(){},removeEventListener(){},dispatchEvent(t){return!1}},wi={ResizeObserver:pr,document:xo,Node:wa,Element:Ma,HTMLElement:class extends Ma{constructor(){super(...arguments),this.innerHTML=""}get content(){return new wi.DocumentFragment}},DocumentFragment:class extends Ia{},customElements:{get:function(){},define:function(){},whenDefined:function(){}},localStorage:{getItem(t){return null},setItem(t,e){},removeItem(t){}},CustomEvent:function(){},getComputedStyle:function(){},navigator:{languages:[],get userAgent(){return""}},matchMedia(t){return{matches:!1,media:t}},DOMParser:class{parseFromString(e,i){return{body:{textContent:e}}}}},Oo="global"in globalThis&&globalThis?.global===globalThis||typeof window>"u"||typeof window.customElements>"u",Uo=Object.keys(wi).every(t=>t in globalThis),l=Oo&&!Uo?wi:globalThis,H=Oo&&!Uo?xo:globalThis.document;var h={MEDIA_PLAY_REQUEST:"mediaplayrequest",MEDIA_PAUSE_REQUEST:"mediapauserequest",MEDIA_MUTE_REQUEST:"mediamuterequest",MEDIA_UNMUTE_REQUEST:"mediaunmuterequest",MEDIA_LOOP_REQUEST:"medialooprequest",MEDIA_VOLUME_REQUEST:"mediavolumerequest",MEDIA_SEEK_REQUEST:"mediaseekrequest",MEDIA_AIRPLAY_REQUEST:"mediaairplayrequest",MEDIA_ENTER_FULLSCREEN_REQUEST:"mediaenterfullscreenrequest",MEDIA_EXIT_FULLSCREEN_REQUEST:"mediaexitfullscreenrequest",MEDIA_PREVIEW_REQUEST:"mediapreviewrequest",MEDIA_ENTER_PIP_REQUEST:"mediaenterpiprequest",MEDIA_EXIT_PIP_REQUEST:"mediaexitpiprequest",MEDIA_ENTER_CAST_REQUEST:"mediaentercastrequest",MEDIA_EXIT_CAST_REQUEST:"mediaexitcastrequest",MEDIA_SHOW_TEXT_TRACKS_REQUEST:"mediashowtexttracksrequest",MEDIA_HIDE_TEXT_TRACKS_REQUEST:"mediahidetexttracksrequest",MEDIA_SHOW_SUBTITLES_REQUEST:"mediashowsubtitlesrequest",MEDIA_DISABLE_SUBTITLES_REQUEST:"mediadisablesubtitlesrequest",MEDIA_TOGGLE_SUBTITLES_REQUEST:"mediatogglesubtitlesrequest",MEDIA_PLAYBACK_RATE_REQUEST:"mediaplaybackraterequest",MEDIA_RENDITION_REQUEST:"mediarenditionrequest",MEDIA_AUDIO_TRACK_REQUEST:"mediaaudiotrackrequest",MEDIA_SEEK_TO_LIVE_REQUEST:"mediaseektoliverequest",REGISTER_MEDIA_STATE_RECEIVER:"registermediastatereceiver",UNREGISTER_MEDIA_STATE_RECEIVER:"unregistermediastatereceiver"},y={MEDIA_CHROME_ATTRIBUTES:"mediachromeattributes",MEDIA_CONTROLLER:"mediacontroller"},vr={MEDIA_AIRPLAY_UNAVAILABLE:"mediaAirplayUnavailable",MEDIA_AUDIO_TRACK_ENABLED:"mediaAudioTrackEnabled",MEDIA_AUDIO_TRACK_LIST:"mediaAudioTrackList",MEDIA_AUDIO_TRACK_UNAVAILABLE:"mediaAudioTrackUnavailable",MEDIA_BUFFERED:"mediaBuffered",MEDIA_CAST_UNAVAILABLE:"mediaCastUnavailable",MEDIA_CHAPTERS_CUES:"mediaChaptersCues",MEDIA_CURRENT_TIME:"mediaCurrentTime",MEDIA_DURATION:"mediaDuration",MEDIA_ENDED:"mediaEnded",MEDIA_ERROR:"mediaError",MEDIA_ERROR_CODE:"mediaErrorCode",MEDIA_ERROR_MESSAGE:"mediaErrorMessage",MEDIA_FULLSCREEN_UNAVAILABLE:"mediaFullscreenUnavailable",MEDIA_HAS_PLAYED:"mediaHasPlayed",MEDIA_HEIGHT:"mediaHeight",MEDIA_IS_AIRPLAYING:"mediaIsAirplaying",MEDIA_IS_CASTING:"mediaIsCasting",MEDIA_IS_FULLSCREEN:"mediaIsFullscreen",MEDIA_IS_PIP:"mediaIsPip",MEDIA_LOADING:"mediaLoading",MEDIA_MUTED:"mediaMuted",MEDIA_LOOP:"mediaLoop",MEDIA_PAUSED:"mediaPaused",MEDIA_PIP_UNAVAILABLE:"mediaPipUnavailable",MEDIA_PLAYBACK_RATE:"mediaPlaybackRate",MEDIA_PREVIEW_CHAPTER:"mediaPreviewChapter",MEDIA_PREVIEW_COORDS:"mediaPreviewCoords",MEDIA_PREVIEW_IMAGE:"mediaPreviewImage",MEDIA_PREVIEW_TIME:"mediaPreviewTime",MEDIA_RENDITION_LIST:"mediaRenditionList",MEDIA_RENDITION_SELECTED:"mediaRenditionSelected",MEDIA_RENDITION_UNAVAILABLE:"mediaRenditionUnavailable",MEDIA_SEEKABLE:"mediaSeekable",MEDIA_STREAM_TYPE:"mediaStreamType",MEDIA_SUBTITLES_LIST:"mediaSubtitlesList",MEDIA_SUBTITLES_SHOWING:"mediaSubtitlesShowing",MEDIA_TARGET_LIVE_WINDOW:"mediaTargetLiveWindow",MEDIA_TIME_IS_LIVE:"mediaTimeIsLive",MEDIA_VOLUME:"mediaVolume",MEDIA_VOLUME_LEVEL:"mediaVolumeLevel",MEDIA_VOLUME_UNAVAILABLE:"mediaVolumeUnavailable",MEDIA_LANG:"mediaLang",MEDIA_WIDTH:"mediaWidth"},Po=Object.entries(vr),n=Po.reduce((t,[e,i])=>(t[e]=i.toLowerCase(),t),{}),Jd={USER_INACTIVE_CHANGE:"userinactivechange",BREAKPOINTS_CHANGE:"breakpointchange",BREAKPOINTS_COMPUTED:"breakpointscomputed"},mt=Po.reduce((t,[e,i])=>(t[e]=i.toLowerCase(),t),{...Jd}),Dh=Object.entries(mt).reduce((t,[e,i])=>{let a=n[e];return a&&(t[i]=a),t},{userinactivechange:"userinactive"}),No=Object.entries(n).reduce((t,[e,i])=>{let a=mt[e];return a&&(t[i]=a),t},{userinactive:"userinactivechange"}),ae={SUBTITLES:"subtitles",CAPTIONS:"captions",DESCRIPTIONS:"descriptions",CHAPTERS:"chapters",METADATA:"metadata"},ze={DISABLED:"disabled",HIDDEN:"hidden",SHOWING:"showing"};var La={MOUSE:"mouse",PEN:"pen",TOUCH:"touch"},se={UNAVAILABLE:"unavailable",UNSUPPORTED:"unsupported"},ne={LIVE:"live",ON_DEMAND:"on-demand",UNKNOWN:"unknown"};var Ho={INLINE:"inline",FULLSCREEN:"fullscreen",PICTURE_IN_PICTURE:"picture-in-picture"};var Fo=new WeakMap,Er=t=>{let e=Fo.get(t);return e||Fo.set(t,e=new Set),e},Bo=new l.ResizeObserver(t=>{for(let e of t)for(let i of Er(e.target))i(e)});function $e(t,e){Er(t).add(e),Bo.observe(t)}function Ke(t,e){let i=Er(t);i.delete(e),i.size||Bo.unobserve(t)}function W(t){let e={};for(let i of t)e[i.name]=i.value;return e}function ce(t){var e;return(e=Ra(t))!=null?e:ye(t,"media-controller")}function Ra(t){var e;let{MEDIA_CONTROLLER:i}=y,a=t.getAttribute(i);if(a)return(e=pt(t))==null?void 0:e.getElementById(a)}var Da=(t,e,i=".value")=>{let a=t.querySelector(i);a&&(a.textContent=e)},jd=(t,e)=>{let i=`slot[name="${e}"]`,a=t.shadowRoot.querySelector(i);return a?a.children:[]},Ca=(t,e)=>jd(t,e)[0],ee=(t,e)=>!t||!e?!1:t?.contains(e)?!0:ee(t,e.getRootNode().host),ye=(t,e)=>{if(!t)return null;let i=t.closest(e);return i||ye(t.getRootNode().host,e)};function Mi(t=document){var e;let i=t?.activeElement;return i?(e=Mi(i.shadowRoot))!=null?e:i:null}function pt(t){var e;let i=(e=t?.getRootNode)==null?void 0:e.call(t);return i instanceof ShadowRoot||i instanceof Document?i:null}function xa(t,{depth:e=3,checkOpacity:i=!0,checkVisibilityCSS:a=!0}={}){if(t.checkVisibility)return t.checkVisibility({checkOpacity:i,checkVisibilityCSS:a});let s=t;for(;s&&e>0;){let r=getComputedStyle(s);if(i&&r.opacity==="0"||a&&r.visibility==="hidden"||r.display==="none")return!1;s=s.parentElement,e--}return!0}function Wo(t,e,i,a){let s=a.x-i.x,r=a.y-i.y,o=s*s+r*r;if(o===0)return 0;let d=((t-i.x)*s+(e-i.y)*r)/o;return Math.max(0,Math.min(1,d))}function N(t,e){let i=ec(t,a=>a===e);return i||Li(t,e)}function ec(t,e){var i,a;let s;for(s of(i=t.querySelectorAll("style:not([media])"))!=null?i:[]){let r;try{r=(a=s.sheet)==null?void 0:a.cssRules}catch{continue}for(let o of r??[])if(e(o.selectorText))return o}}function Li(t,e){var i,a;let s=(i=t.querySelectorAll("style:not([media])"))!=null?i:[],r=s?.[s.length-1];if(!r?.sheet)return console.warn("Media Chrome: No style sheet found on style tag of",t),{style:{setProperty:()=>{},removeProperty:()=>"",getPropertyValue:()=>""}};let o=r?.sheet.insertRule(`${e}{}`,r.sheet.cssRules.length);return(a=r.sheet.cssRules)==null?void 0:a[o]}function R(t,e,i=Number.NaN){let a=t.getAttribute(e);return a!=null?+a:i}function O(t,e,i){let a=+i;if(i==null||Number.isNaN(a)){t.hasAttribute(e)&&t.removeAttribute(e);return}R(t,e,void 0)!==a&&t.setAttribute(e,`${a}`)}function T(t,e){return t.hasAttribute(e)}function S(t,e,i){if(i==null){t.hasAttribute(e)&&t.removeAttribute(e);return}T(t,e)!=i&&t.toggleAttribute(e,i)}function C(t,e,i=null){var a;return(a=t.getAttribute(e))!=null?a:i}function D(t,e,i){if(i==null){t.hasAttribute(e)&&t.removeAttribute(e);return}let a=`${i}`;C(t,e,void 0)!==a&&t.setAttribute(e,a)}var $o=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},ge=(t,e,i)=>($o(t,e,"read from private field"),i?i.call(t):e.get(t)),tc=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},Oa=(t,e,i,a)=>($o(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),X;function ic(t){return`
    <style>
      :host {
        display: var(--media-control-display, var(--media-gesture-receiver-display, inline-block));
        box-sizing: border-box;
      }
    </style>
  `}var Ht=class extends l.HTMLElement{constructor(){if(super(),tc(this,X,void 0),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=W(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}}static get observedAttributes(){return[y.MEDIA_CONTROLLER,n.MEDIA_PAUSED]}attributeChangedCallback(e,i,a){var s,r,o,d,c;e===y.MEDIA_CONTROLLER&&(i&&((r=(s=ge(this,X))==null?void 0:s.unassociateElement)==null||r.call(s,this),Oa(this,X,null)),a&&this.isConnected&&(Oa(this,X,(o=this.getRootNode())==null?void 0:o.getElementById(a)),(c=(d=ge(this,X))==null?void 0:d.associateElement)==null||c.call(d,this)))}connectedCallback(){var e,i;this.tabIndex=-1,this.setAttribute("aria-hidden","true"),Oa(this,X,ac(this)),this.getAttribute(y.MEDIA_CONTROLLER)&&((i=(e=ge(this,X))==null?void 0:e.associateElement)==null||i.call(e,this)),ge(this,X)&&(ge(this,X).addEventListener("pointerdown",this),ge(this,X).addEventListener("click",this),ge(this,X).hasAttribute("tabindex")||(ge(this,X).tabIndex=0))}disconnectedCallback(){var e,i,a,s;this.getAttribute(y.MEDIA_CONTROLLER)&&((i=(e=ge(this,X))==null?void 0:e.unassociateElement)==null||i.call(e,this)),(a=ge(this,X))==null||a.removeEventListener("pointerdown",this),(s=ge(this,X))==null||s.removeEventListener("click",this),Oa(this,X,null)}handleEvent(e){var i;let a=(i=e.composedPath())==null?void 0:i[0];if(["video","media-controller"].includes(a?.localName)){if(e.type==="pointerdown")this._pointerType=e.pointerType;else if(e.type==="click"){let{clientX:r,clientY:o}=e,{left:d,top:c,width:b,height:k}=this.getBoundingClientRect(),A=r-d,f=o-c;if(A<0||f<0||A>b||f>k||b===0&&k===0)return;let m=this._pointerType||"mouse";if(this._pointerType=void 0,m===La.TOUCH){this.handleTap(e);return}else if(m===La.MOUSE||m===La.PEN){this.handleMouseClick(e);return}}}}get mediaPaused(){return T(this,n.MEDIA_PAUSED)}set mediaPaused(e){S(this,n.MEDIA_PAUSED,e)}handleTap(e){}handleMouseClick(e){let i=this.mediaPaused?h.MEDIA_PLAY_REQUEST:h.MEDIA_PAUSE_REQUEST;this.dispatchEvent(new l.CustomEvent(i,{composed:!0,bubbles:!0}))}};X=new WeakMap;Ht.shadowRootOptions={mode:"open"};Ht.getTemplateHTML=ic;function ac(t){var e;let i=t.getAttribute(y.MEDIA_CONTROLLER);return i?(e=t.getRootNode())==null?void 0:e.getElementById(i):ye(t,"media-controller")}l.customElements.get("media-gesture-receiver")||l.customElements.define("media-gesture-receiver",Ht);var fr=Ht;var Ko={"Start airplay":"Start airplay","Stop airplay":"Stop airplay",Audio:"Audio",Captions:"Captions","Enable captions":"Enable captions","Disable captions":"Disable captions","Start casting":"Start casting","Stop casting":"Stop casting","Enter fullscreen mode":"Enter fullscreen mode","Exit fullscreen mode":"Exit fullscreen mode",Mute:"Mute",Unmute:"Unmute",Loop:"Loop","Enter picture in picture mode":"Enter picture in picture mode","Exit picture in picture mode":"Exit picture in picture mode",Play:"Play",Pause:"Pause","Playback rate":"Playback rate","Playback rate {playbackRate}":"Playback rate {playbackRate}",Quality:"Quality","Seek backward":"Seek backward","Seek forward":"Seek forward",Settings:"Settings",Auto:"Auto","audio player":"audio player","video player":"video player",volume:"volume",seek:"seek","closed captions":"closed captions","current playback rate":"current playback rate","playback time":"playback time","media loading":"media loading",settings:"settings","audio tracks":"audio tracks",quality:"quality",play:"play",pause:"pause",mute:"mute",unmute:"unmute","chapter: {chapterName}":"chapter: {chapterName}",live:"live",Off:"Off","start airplay":"start airplay","stop airplay":"stop airplay","start casting":"start casting","stop casting":"stop casting","enter fullscreen mode":"enter fullscreen mode","exit fullscreen mode":"exit fullscreen mode","enter picture in picture mode":"enter picture in picture mode","exit picture in picture mode":"exit picture in picture mode","seek to live":"seek to live","playing live":"playing live","seek back {seekOffset} seconds":"seek back {seekOffset} seconds","seek forward {seekOffset} seconds":"seek forward {seekOffset} seconds","Network Error":"Network Error","Decode Error":"Decode Error","Source Not Supported":"Source Not Supported","Encryption Error":"Encryption Error","A network error caused the media download to fail.":"A network error caused the media download to fail.","A media error caused playback to be aborted. The media could be corrupt or your browser does not support this format.":"A media error caused playback to be aborted. The media could be corrupt or your browser does not support this format.","An unsupported error occurred. The server or network failed, or your browser does not support this format.":"An unsupported error occurred. The server or network failed, or your browser does not support this format.","The media is encrypted and there are no keys to decrypt it.":"The media is encrypted and there are no keys to decrypt it.",hour:"hour",hours:"hours",minute:"minute",minutes:"minutes",second:"second",seconds:"seconds","{time} remaining":"{time} remaining","{currentTime} of {totalTime}":"{currentTime} of {totalTime}","video not loaded, unknown time.":"video not loaded, unknown time."};var Vo,Ft={en:Ko},Bt=((Vo=globalThis.navigator)==null?void 0:Vo.language)||"en",Go=t=>{Bt=t},gr=(t,e)=>{Ft[t]=e},sc=t=>{var e,i,a;let[s]=Bt.split("-");return((e=Ft[Bt])==null?void 0:e[t])||((i=Ft[s])==null?void 0:i[t])||((a=Ft.en)==null?void 0:a[t])||t},qo=()=>{let[t]=Bt.split("-");return Ft[Bt]?Bt:Ft[t]?t:"en"},v=(t,e={})=>sc(t).replace(/\{(\w+)\}/g,(i,a)=>a in e?String(e[a]):`{${a}}`);var Tr=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},V=(t,e,i)=>(Tr(t,e,"read from private field"),i?i.call(t):e.get(t)),te=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},be=(t,e,i,a)=>(Tr(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),_e=(t,e,i)=>(Tr(t,e,"access private method"),i),Ri,Na,Wt,Vt,Kt,br,$t,Ua,_r,Yo,Ar,Qo,Di,Ha,Fa,Sr,Gt,Ci,Ze,Pa,g={AUDIO:"audio",AUTOHIDE:"autohide",BREAKPOINTS:"breakpoints",GESTURES_DISABLED:"gesturesdisabled",KEYBOARD_CONTROL:"keyboardcontrol",NO_AUTOHIDE:"noautohide",USER_INACTIVE:"userinactive",AUTOHIDE_OVER_CONTROLS:"autohideovercontrols"};function rc(t){return`
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
      :host(:not([${g.AUDIO}])[${n.MEDIA_STREAM_TYPE}="${ne.ON_DEMAND}"][${n.MEDIA_CURRENT_TIME}]:not([${n.MEDIA_CURRENT_TIME}="0"])) slot[name=poster] {
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
        <template shadowrootmode="${fr.shadowRootOptions.mode}">
          ${fr.getTemplateHTML({})}
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
  `}var nc=Object.values(n),oc="sm:384 md:576 lg:768 xl:960";function lc(t){zo(t.target,t.contentRect.width)}function zo(t,e){var i;if(!t.isConnected)return;let a=(i=t.getAttribute(g.BREAKPOINTS))!=null?i:oc,s=dc(a),r=cc(s,e),o=!1;if(Object.keys(s).forEach(d=>{if(r.includes(d)){t.hasAttribute(`breakpoint${d}`)||(t.setAttribute(`breakpoint${d}`,""),o=!0);return}t.hasAttribute(`breakpoint${d}`)&&(t.removeAttribute(`breakpoint${d}`),o=!0)}),o){let d=new CustomEvent(mt.BREAKPOINTS_CHANGE,{detail:r});t.dispatchEvent(d)}t.breakpointsComputed||(t.breakpointsComputed=!0,t.dispatchEvent(new CustomEvent(mt.BREAKPOINTS_COMPUTED,{bubbles:!0,composed:!0})))}function dc(t){let e=t.split(/\s+/);return Object.fromEntries(e.map(i=>i.split(":")))}function cc(t,e){return Object.keys(t).filter(i=>e>=parseInt(t[i]))}var vt=class extends l.HTMLElement{constructor(){if(super(),te(this,_r),te(this,Ar),te(this,Di),te(this,Fa),te(this,Gt),te(this,Ri,void 0),te(this,Na,0),te(this,Wt,null),te(this,Vt,null),te(this,Kt,void 0),this.breakpointsComputed=!1,te(this,br,e=>{let i=this.media;for(let a of e){if(a.type!=="childList")continue;let s=a.removedNodes;for(let r of s){if(r.slot!="media"||a.target!=this)continue;let o=a.previousSibling&&a.previousSibling.previousElementSibling;if(!o||!i)this.mediaUnsetCallback(r);else{let d=o.slot!=="media";for(;(o=o.previousSibling)!==null;)o.slot=="media"&&(d=!1);d&&this.mediaUnsetCallback(r)}}if(i)for(let r of a.addedNodes)r===i&&this.handleMediaUpdated(i)}}),te(this,$t,!1),te(this,Ua,e=>{V(this,$t)||(setTimeout(()=>{lc(e),be(this,$t,!1)},0),be(this,$t,!0))}),te(this,Ze,void 0),te(this,Pa,()=>{if(!V(this,Ze).assignedElements({flatten:!0}).length){V(this,Wt)&&this.mediaUnsetCallback(V(this,Wt));return}this.handleMediaUpdated(this.media)}),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=W(this.attributes),i=this.constructor.getTemplateHTML(e);this.shadowRoot.setHTMLUnsafe?this.shadowRoot.setHTMLUnsafe(i):this.shadowRoot.innerHTML=i}be(this,Ri,new MutationObserver(V(this,br)))}static get observedAttributes(){return[g.AUTOHIDE,g.GESTURES_DISABLED].concat(nc).filter(e=>![n.MEDIA_RENDITION_LIST,n.MEDIA_AUDIO_TRACK_LIST,n.MEDIA_CHAPTERS_CUES,n.MEDIA_WIDTH,n.MEDIA_HEIGHT,n.MEDIA_ERROR,n.MEDIA_ERROR_MESSAGE].includes(e))}attributeChangedCallback(e,i,a){e.toLowerCase()==g.AUTOHIDE&&(this.autohide=a)}get media(){let e=this.querySelector(":scope > [slot=media]");return e?.nodeName=="SLOT"&&(e=e.assignedElements({flatten:!0})[0]),e}async handleMediaUpdated(e){e&&(be(this,Wt,e),e.localName.includes("-")&&await l.customElements.whenDefined(e.localName),this.mediaSetCallback(e))}connectedCallback(){var e;V(this,Ri).observe(this,{childList:!0,subtree:!0}),$e(this,V(this,Ua));let a=this.getAttribute(g.AUDIO)!=null?v("audio player"):v("video player");this.setAttribute("role","region"),this.setAttribute("aria-label",a),this.handleMediaUpdated(this.media),this.setAttribute(g.USER_INACTIVE,""),zo(this,this.getBoundingClientRect().width);let s=this.querySelector(":scope > slot[slot=media]");s&&(be(this,Ze,s),V(this,Ze).addEventListener("slotchange",V(this,Pa))),this.addEventListener("pointerdown",this),this.addEventListener("pointermove",this),this.addEventListener("pointerup",this),this.addEventListener("mouseleave",this),this.addEventListener("keyup",this),(e=l.window)==null||e.addEventListener("mouseup",this)}disconnectedCallback(){var e;Ke(this,V(this,Ua)),clearTimeout(V(this,Vt)),V(this,Ri).disconnect(),this.media&&this.mediaUnsetCallback(this.media),(e=l.window)==null||e.removeEventListener("mouseup",this),this.removeEventListener("pointerdown",this),this.removeEventListener("pointermove",this),this.removeEventListener("pointerup",this),this.removeEventListener("mouseleave",this),this.removeEventListener("keyup",this),V(this,Ze)&&(V(this,Ze).removeEventListener("slotchange",V(this,Pa)),be(this,Ze,null)),be(this,$t,!1)}mediaSetCallback(e){}mediaUnsetCallback(e){be(this,Wt,null)}handleEvent(e){switch(e.type){case"pointerdown":be(this,Na,e.timeStamp);break;case"pointermove":_e(this,_r,Yo).call(this,e);break;case"pointerup":_e(this,Ar,Qo).call(this,e);break;case"mouseleave":_e(this,Di,Ha).call(this);break;case"mouseup":this.removeAttribute(g.KEYBOARD_CONTROL);break;case"keyup":_e(this,Gt,Ci).call(this),this.setAttribute(g.KEYBOARD_CONTROL,"");break}}set autohide(e){let i=Number(e);be(this,Kt,isNaN(i)?0:i)}get autohide(){return(V(this,Kt)===void 0?2:V(this,Kt)).toString()}get breakpoints(){return C(this,g.BREAKPOINTS)}set breakpoints(e){D(this,g.BREAKPOINTS,e)}get audio(){return T(this,g.AUDIO)}set audio(e){S(this,g.AUDIO,e)}get gesturesDisabled(){return T(this,g.GESTURES_DISABLED)}set gesturesDisabled(e){S(this,g.GESTURES_DISABLED,e)}get keyboardControl(){return T(this,g.KEYBOARD_CONTROL)}set keyboardControl(e){S(this,g.KEYBOARD_CONTROL,e)}get noAutohide(){return T(this,g.NO_AUTOHIDE)}set noAutohide(e){S(this,g.NO_AUTOHIDE,e)}get autohideOverControls(){return T(this,g.AUTOHIDE_OVER_CONTROLS)}set autohideOverControls(e){S(this,g.AUTOHIDE_OVER_CONTROLS,e)}get userInteractive(){return T(this,g.USER_INACTIVE)}set userInteractive(e){S(this,g.USER_INACTIVE,e)}};Ri=new WeakMap;Na=new WeakMap;Wt=new WeakMap;Vt=new WeakMap;Kt=new WeakMap;br=new WeakMap;$t=new WeakMap;Ua=new WeakMap;_r=new WeakSet;Yo=function(t){if(t.pointerType!=="mouse"&&t.timeStamp-V(this,Na)<250)return;_e(this,Fa,Sr).call(this),clearTimeout(V(this,Vt));let e=this.hasAttribute(g.AUTOHIDE_OVER_CONTROLS);([this,this.media].includes(t.target)||e)&&_e(this,Gt,Ci).call(this)};Ar=new WeakSet;Qo=function(t){if(t.pointerType==="touch"){let e=!this.hasAttribute(g.USER_INACTIVE);[this,this.media].includes(t.target)&&e?_e(this,Di,Ha).call(this):_e(this,Gt,Ci).call(this)}else t.composedPath().some(e=>["media-play-button","media-fullscreen-button"].includes(e?.localName))&&_e(this,Gt,Ci).call(this)};Di=new WeakSet;Ha=function(){if(V(this,Kt)<0||this.hasAttribute(g.USER_INACTIVE))return;this.setAttribute(g.USER_INACTIVE,"");let t=new l.CustomEvent(mt.USER_INACTIVE_CHANGE,{composed:!0,bubbles:!0,detail:!0});this.dispatchEvent(t)};Fa=new WeakSet;Sr=function(){if(!this.hasAttribute(g.USER_INACTIVE))return;this.removeAttribute(g.USER_INACTIVE);let t=new l.CustomEvent(mt.USER_INACTIVE_CHANGE,{composed:!0,bubbles:!0,detail:!1});this.dispatchEvent(t)};Gt=new WeakSet;Ci=function(){_e(this,Fa,Sr).call(this),clearTimeout(V(this,Vt));let t=parseInt(this.autohide);t<0||be(this,Vt,setTimeout(()=>{_e(this,Di,Ha).call(this)},t*1e3))};Ze=new WeakMap;Pa=new WeakMap;vt.shadowRootOptions={mode:"open"};vt.getTemplateHTML=rc;l.customElements.get("media-container")||l.customElements.define("media-container",vt);var Rr=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},ft=(t,e,i)=>(Rr(t,e,"read from private field"),i?i.call(t):e.get(t)),Ve=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},Dr=(t,e,i,a)=>(Rr(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Et=(t,e,i)=>(Rr(t,e,"access private method"),i),Wa,Oi,gt,Ba,kr,yr,Zo,Ir,Xo,wr,Jo,Mr,jo,Lr,el;function uc(t){return`
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
  `}function hc(t){return`
    <slot id="content"></slot>
  `}var xi={OPEN:"open",ANCHOR:"anchor"},Xe=class extends l.HTMLElement{constructor(){super(),Ve(this,Ba),Ve(this,yr),Ve(this,Ir),Ve(this,wr),Ve(this,Mr),Ve(this,Lr),Ve(this,Wa,!1),Ve(this,Oi,null),Ve(this,gt,null)}static get observedAttributes(){return[xi.OPEN,xi.ANCHOR]}get open(){return T(this,xi.OPEN)}set open(e){S(this,xi.OPEN,e)}handleEvent(e){switch(e.type){case"invoke":Et(this,wr,Jo).call(this,e);break;case"focusout":Et(this,Mr,jo).call(this,e);break;case"keydown":Et(this,Lr,el).call(this,e);break}}connectedCallback(){Et(this,Ba,kr).call(this),this.role||(this.role="dialog"),this.addEventListener("invoke",this),this.addEventListener("focusout",this),this.addEventListener("keydown",this)}disconnectedCallback(){this.removeEventListener("invoke",this),this.removeEventListener("focusout",this),this.removeEventListener("keydown",this)}attributeChangedCallback(e,i,a){Et(this,Ba,kr).call(this),e===xi.OPEN&&a!==i&&(this.open?Et(this,yr,Zo).call(this):Et(this,Ir,Xo).call(this))}focus(){Dr(this,Oi,Mi());let e=!this.dispatchEvent(new Event("focus",{composed:!0,cancelable:!0})),i=!this.dispatchEvent(new Event("focusin",{composed:!0,bubbles:!0,cancelable:!0}));if(e||i)return;let a=this.querySelector('[autofocus], [tabindex]:not([tabindex="-1"]), [role="menu"]');a?.focus()}get keysUsed(){return["Escape","Tab"]}};Wa=new WeakMap;Oi=new WeakMap;gt=new WeakMap;Ba=new WeakSet;kr=function(){if(!ft(this,Wa)&&(Dr(this,Wa,!0),!this.shadowRoot)){this.attachShadow(this.constructor.shadowRootOptions);let t=W(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(t),queueMicrotask(()=>{let{style:e}=N(this.shadowRoot,":host");e.setProperty("transition","display .15s, visibility .15s, opacity .15s ease-in, transform .15s ease-in")})}};yr=new WeakSet;Zo=function(){var t;(t=ft(this,gt))==null||t.setAttribute("aria-expanded","true"),this.dispatchEvent(new Event("open",{composed:!0,bubbles:!0})),this.addEventListener("transitionend",()=>this.focus(),{once:!0})};Ir=new WeakSet;Xo=function(){var t;(t=ft(this,gt))==null||t.setAttribute("aria-expanded","false"),this.dispatchEvent(new Event("close",{composed:!0,bubbles:!0}))};wr=new WeakSet;Jo=function(t){Dr(this,gt,t.relatedTarget),ee(this,t.relatedTarget)||(this.open=!this.open)};Mr=new WeakSet;jo=function(t){var e;ee(this,t.relatedTarget)||((e=ft(this,Oi))==null||e.focus(),ft(this,gt)&&ft(this,gt)!==t.relatedTarget&&this.open&&(this.open=!1))};Lr=new WeakSet;el=function(t){var e,i,a,s,r;let{key:o,ctrlKey:d,altKey:c,metaKey:b}=t;d||c||b||this.keysUsed.includes(o)&&(t.preventDefault(),t.stopPropagation(),o==="Tab"?(t.shiftKey?(i=(e=this.previousElementSibling)==null?void 0:e.focus)==null||i.call(e):(s=(a=this.nextElementSibling)==null?void 0:a.focus)==null||s.call(a),this.blur()):o==="Escape"&&((r=ft(this,Oi))==null||r.focus(),this.open=!1))};Xe.shadowRootOptions={mode:"open"};Xe.getTemplateHTML=uc;Xe.getSlotTemplateHTML=hc;l.customElements.get("media-chrome-dialog")||l.customElements.define("media-chrome-dialog",Xe);var mc=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Je=(t,e,i)=>(mc(t,e,"read from private field"),i?i.call(t):e.get(t)),tl=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},qt,Yt,Ui={HOTKEYS:"hotkeys"},pc=[{keys:[{key:" ",label:"Space"},{key:"k"}],description:"Toggle Playback"},{keys:[{key:"m"}],description:"Toggle mute"},{keys:[{key:"f"}],description:"Toggle fullscreen"},{keys:[{key:"c"}],description:"Toggle captions or subtitles, if available"},{keys:[{key:"p"}],description:"Toggle Picture in Picture"},{keys:[{key:"ArrowLeft",label:"\u2190"},{key:"j"}],description:"Seek back 10s"},{keys:[{key:"ArrowRight",label:"\u2192"},{key:"l"}],description:"Seek forward 10s"},{keys:[{key:"ArrowUp",label:"\u2191"}],description:"Turn volume up"},{keys:[{key:"ArrowDown",label:"\u2193"}],description:"Turn volume down"},{keys:[{key:"<",label:"< (SHIFT+,)"}],description:"Decrease playback rate"},{keys:[{key:">",label:"> (SHIFT+.)"}],description:"Increase playback rate"},{keys:[{key:"shift+/",label:"SHIFT+/"}],description:"Show keyboard shortcuts"}];function Ka(t){return t===" "?"nospace":`no${t.toLowerCase()}`}function vc(t){let e=new Set(t?.split(/\s+/));return pc.map(({keys:i,description:a})=>({keys:i.filter(({key:s})=>!e.has(Ka(s))),description:a})).filter(({keys:i})=>i.length)}function Ec(t){return`
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
      ${il(t[Ui.HOTKEYS])}
    </slot>
  `}function il(t){return`
    <h2>Keyboard Shortcuts</h2>
    <table class="shortcuts-table">${vc(t).map(({keys:i,description:a})=>`
        <tr>
          <td>
            <div class="key-combo">${i.map(({key:r,label:o=r},d)=>d>0?`<span class="key-separator">or</span><span class="key">${o}</span>`:`<span class="key">${o}</span>`).join("")}</div>
          </td>
          <td class="description">${a}</td>
        </tr>
      `).join("")}</table>
  `}var $a=class extends Xe{constructor(){super(...arguments),tl(this,qt,e=>{var i;if(!this.open)return;let a=(i=this.shadowRoot)==null?void 0:i.querySelector("#content");if(!a)return;let s=e.composedPath(),r=s[0]===this||s.includes(this),o=s.includes(a);r&&!o&&(this.open=!1)}),tl(this,Yt,e=>{if(!this.open)return;let i=e.shiftKey&&(e.key==="/"||e.key==="?");(e.key==="Escape"||i)&&!e.ctrlKey&&!e.altKey&&!e.metaKey&&(this.open=!1,e.preventDefault(),e.stopPropagation())})}static get observedAttributes(){return[...super.observedAttributes,Ui.HOTKEYS]}get hotkeys(){var e;return(e=C(this,Ui.HOTKEYS))!=null?e:void 0}set hotkeys(e){D(this,Ui.HOTKEYS,e)}connectedCallback(){super.connectedCallback(),this.open&&(this.addEventListener("click",Je(this,qt)),document.addEventListener("keydown",Je(this,Yt)))}disconnectedCallback(){this.removeEventListener("click",Je(this,qt)),document.removeEventListener("keydown",Je(this,Yt))}attributeChangedCallback(e,i,a){var s;if(super.attributeChangedCallback(e,i,a),e==="open")this.open?(this.addEventListener("click",Je(this,qt)),document.addEventListener("keydown",Je(this,Yt))):(this.removeEventListener("click",Je(this,qt)),document.removeEventListener("keydown",Je(this,Yt)));else if(e===Ui.HOTKEYS&&a!==i){let r=(s=this.shadowRoot)==null?void 0:s.querySelector("#content");r&&(r.innerHTML=il(a))}}};qt=new WeakMap;Yt=new WeakMap;$a.getSlotTemplateHTML=Ec;l.customElements.get("media-keyboard-shortcuts-dialog")||l.customElements.define("media-keyboard-shortcuts-dialog",$a);var al=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},z=(t,e,i)=>(al(t,e,"read from private field"),i?i.call(t):e.get(t)),Pi=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},Va=(t,e,i,a)=>(al(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Qt,zt,Ga,bt,Ge,je,et=class{constructor(e,i,{defaultValue:a}={defaultValue:void 0}){Pi(this,Ge),Pi(this,Qt,void 0),Pi(this,zt,void 0),Pi(this,Ga,void 0),Pi(this,bt,new Set),Va(this,Qt,e),Va(this,zt,i),Va(this,Ga,new Set(a))}[Symbol.iterator](){return z(this,Ge,je).values()}get length(){return z(this,Ge,je).size}get value(){var e;return(e=[...z(this,Ge,je)].join(" "))!=null?e:""}set value(e){var i;e!==this.value&&(Va(this,bt,new Set),this.add(...(i=e?.split(" "))!=null?i:[]))}toString(){return this.value}item(e){return[...z(this,Ge,je)][e]}values(){return z(this,Ge,je).values()}forEach(e,i){z(this,Ge,je).forEach(e,i)}add(...e){var i,a;e.forEach(s=>z(this,bt).add(s)),!(this.value===""&&!((i=z(this,Qt))!=null&&i.hasAttribute(`${z(this,zt)}`)))&&((a=z(this,Qt))==null||a.setAttribute(`${z(this,zt)}`,`${this.value}`))}remove(...e){var i;e.forEach(a=>z(this,bt).delete(a)),(i=z(this,Qt))==null||i.setAttribute(`${z(this,zt)}`,`${this.value}`)}contains(e){return z(this,Ge,je).has(e)}toggle(e,i){return typeof i<"u"?i?(this.add(e),!0):(this.remove(e),!1):this.contains(e)?(this.remove(e),!1):(this.add(e),!0)}replace(e,i){return this.remove(e),this.add(i),e===i}};Qt=new WeakMap;zt=new WeakMap;Ga=new WeakMap;bt=new WeakMap;Ge=new WeakSet;je=function(){return z(this,bt).size?z(this,bt):z(this,Ga)};function sl(t){return t?.map(fc).join(" ")}function fc(t){if(t){let{id:e,width:i,height:a}=t;return[e,i,a].filter(s=>s!=null).join(":")}}function rl(t){return t?.map(gc).join(" ")}function gc(t){if(t){let{id:e,kind:i,language:a,label:s}=t;return[e,i,a,s].filter(r=>r!=null).join(":")}}function Zt(t){return typeof t=="number"&&!Number.isNaN(t)&&Number.isFinite(t)}var qa=t=>new Promise(e=>setTimeout(e,t));var bc=(t="")=>t.split(/\s+/),nl=(t="")=>{let[e,i,a]=t.split(":"),s=a?decodeURIComponent(a):void 0;return{kind:e==="cc"?ae.CAPTIONS:ae.SUBTITLES,language:i,label:s}},Ni=(t="",e={})=>bc(t).map(i=>{let a=nl(i);return{...e,...a}}),Cr=t=>t?Array.isArray(t)?t.map(e=>typeof e=="string"?nl(e):e):typeof t=="string"?Ni(t):[t]:[],Ya=({kind:t,label:e,language:i}={kind:"subtitles"})=>e?`${t==="captions"?"cc":"sb"}:${i}:${encodeURIComponent(e)}`:i,_t=(t=[])=>Array.prototype.map.call(t,Ya).join(" "),_c=(t,e)=>i=>i[t]===e,ol=t=>{let e=Object.entries(t).map(([i,a])=>_c(i,a));return i=>e.every(a=>a(i))},At=(t,e=[],i=[])=>{let a=Cr(i).map(ol),s=r=>a.some(o=>o(r));Array.from(e).filter(s).forEach(r=>{r.mode=t})},Tt=(t,e=()=>!0)=>{if(!t?.textTracks)return[];let i=typeof e=="function"?e:ol(e);return Array.from(t.textTracks).filter(i)},ll=t=>{var e;return!!((e=t.mediaSubtitlesShowing)!=null&&e.length)||t.hasAttribute(n.MEDIA_SUBTITLES_SHOWING)};var cl=t=>{var e;let{media:i,fullscreenElement:a}=t;try{let s=a&&"requestFullscreen"in a?"requestFullscreen":a&&"webkitRequestFullScreen"in a?"webkitRequestFullScreen":void 0;if(s){let r=(e=a[s])==null?void 0:e.call(a);if(r instanceof Promise)return r.catch(()=>{})}else i?.webkitEnterFullscreen?i.webkitEnterFullscreen():i?.requestFullscreen&&i.requestFullscreen()}catch(s){console.error(s)}},dl="exitFullscreen"in H?"exitFullscreen":"webkitExitFullscreen"in H?"webkitExitFullscreen":"webkitCancelFullScreen"in H?"webkitCancelFullScreen":void 0,ul=t=>{var e;let{documentElement:i}=t;if(dl){let a=(e=i?.[dl])==null?void 0:e.call(i);if(a instanceof Promise)return a.catch(()=>{})}},Hi="fullscreenElement"in H?"fullscreenElement":"webkitFullscreenElement"in H?"webkitFullscreenElement":void 0,Ac=t=>{let{documentElement:e,media:i}=t,a=e?.[Hi];return!a&&"webkitDisplayingFullscreen"in i&&"webkitPresentationMode"in i&&i.webkitDisplayingFullscreen&&i.webkitPresentationMode===Ho.FULLSCREEN?i:a},hl=t=>{var e;let{media:i,documentElement:a,fullscreenElement:s=i}=t;if(!i||!a)return!1;let r=Ac(t);if(!r)return!1;if(r===s||r===i)return!0;if(r.localName.includes("-")){let o=r.shadowRoot;if(!(Hi in o))return ee(r,s);for(;o?.[Hi];){if(o[Hi]===s)return!0;o=(e=o[Hi])==null?void 0:e.shadowRoot}}return!1},Tc="fullscreenEnabled"in H?"fullscreenEnabled":"webkitFullscreenEnabled"in H?"webkitFullscreenEnabled":void 0,ml=t=>{let{documentElement:e,media:i}=t;return!!e?.[Tc]||i&&"webkitSupportsFullscreen"in i};var Qa,xr=()=>{var t,e;return Qa||(Qa=(e=(t=H)==null?void 0:t.createElement)==null?void 0:e.call(t,"video"),Qa)},pl=async(t=xr())=>{if(!t)return!1;let e=t.volume;t.volume=e/2+.1;let i=new AbortController,a=await Promise.race([Sc(t,i.signal),kc(t,e)]);return i.abort(),a},Sc=(t,e)=>new Promise(i=>{t.addEventListener("volumechange",()=>i(!0),{signal:e})}),kc=async(t,e)=>{for(let i=0;i<10;i++){if(t.volume===e)return!1;await qa(10)}return t.volume!==e},yc=/.*Version\/.*Safari\/.*/.test(l.navigator.userAgent),Or=(t=xr())=>l.matchMedia("(display-mode: standalone)").matches&&yc?!1:typeof t?.requestPictureInPicture=="function",Ur=(t=xr())=>ml({documentElement:H,media:t}),vl=Ur(),El=Or(),fl=!!l.WebKitPlaybackTargetAvailabilityEvent,gl=!!l.chrome;var Xt=t=>Tt(t.media,e=>[ae.SUBTITLES,ae.CAPTIONS].includes(e.kind)).sort((e,i)=>e.kind>=i.kind?1:-1),Pr=t=>Tt(t.media,e=>e.mode===ze.SHOWING&&[ae.SUBTITLES,ae.CAPTIONS].includes(e.kind)),za=(t,e)=>{let i=Xt(t),a=Pr(t),s=!!a.length;if(i.length){if(e===!1||s&&e!==!0)At(ze.DISABLED,i,a);else if(e===!0||!s&&e!==!1){let r=i[0],{options:o}=t;if(!o?.noSubtitlesLangPref){let k=l.localStorage.getItem("media-chrome-pref-subtitles-lang"),A=k?[k,...l.navigator.languages]:l.navigator.languages,f=i.filter(m=>A.some(_=>m.language.toLowerCase().startsWith(_.split("-")[0]))).sort((m,_)=>{let E=A.findIndex(I=>m.language.toLowerCase().startsWith(I.split("-")[0])),w=A.findIndex(I=>_.language.toLowerCase().startsWith(I.split("-")[0]));return E-w});f[0]&&(r=f[0])}let{language:d,label:c,kind:b}=r;At(ze.DISABLED,i,a),At(ze.SHOWING,i,[{language:d,label:c,kind:b}])}}},Za=(t,e)=>t===e?!0:t==null||e==null||typeof t!=typeof e?!1:typeof t=="number"&&Number.isNaN(t)&&Number.isNaN(e)?!0:typeof t!="object"?!1:Array.isArray(t)?Ic(t,e):Object.entries(t).every(([i,a])=>i in e&&Za(a,e[i])),Ic=(t,e)=>{let i=Array.isArray(t),a=Array.isArray(e);return i!==a?!1:i||a?t.length!==e.length?!1:t.every((s,r)=>Za(s,e[r])):!0};var wc=Object.values(ne),Xa,Mc=pl().then(t=>(Xa=t,Xa)),bl=async(...t)=>{await Promise.all(t.filter(e=>e).map(async e=>{if(!("localName"in e&&e instanceof l.HTMLElement))return;let i=e.localName;if(!i.includes("-"))return;let a=l.customElements.get(i);a&&e instanceof a||(await l.customElements.whenDefined(i),l.customElements.upgrade(e))}))},Lc=new l.DOMParser,Rc=t=>t&&(Lc.parseFromString(t,"text/html").body.textContent||t),ue={mediaError:{get(t,e){let{media:i}=t;if(e?.type!=="playing")return i?.error},mediaEvents:["emptied","error","playing"]},mediaErrorCode:{get(t,e){var i;let{media:a}=t;if(e?.type!=="playing")return(i=a?.error)==null?void 0:i.code},mediaEvents:["emptied","error","playing"]},mediaErrorMessage:{get(t,e){var i,a;let{media:s}=t;if(e?.type!=="playing")return(a=(i=s?.error)==null?void 0:i.message)!=null?a:""},mediaEvents:["emptied","error","playing"]},mediaWidth:{get(t){var e;let{media:i}=t;return(e=i?.videoWidth)!=null?e:0},mediaEvents:["resize"]},mediaHeight:{get(t){var e;let{media:i}=t;return(e=i?.videoHeight)!=null?e:0},mediaEvents:["resize"]},mediaPaused:{get(t){var e;let{media:i}=t;return(e=i?.paused)!=null?e:!0},set(t,e){var i;let{media:a}=e;a&&(t?a.pause():(i=a.play())==null||i.catch(()=>{}))},mediaEvents:["play","playing","pause","emptied"]},mediaHasPlayed:{get(t,e){let{media:i}=t;return i?e?e.type==="playing":!i.paused:!1},mediaEvents:["playing","emptied"]},mediaEnded:{get(t){var e;let{media:i}=t;return(e=i?.ended)!=null?e:!1},mediaEvents:["seeked","ended","emptied"]},mediaPlaybackRate:{get(t){var e;let{media:i}=t;return(e=i?.playbackRate)!=null?e:1},set(t,e){let{media:i}=e;i&&Number.isFinite(+t)&&(i.playbackRate=+t)},mediaEvents:["ratechange","loadstart"]},mediaMuted:{get(t){var e;let{media:i}=t;return(e=i?.muted)!=null?e:!1},set(t,e){let{media:i,options:{noMutedPref:a}={}}=e;if(i){i.muted=t;try{let s=l.localStorage.getItem("media-chrome-pref-muted")!==null,r=i.hasAttribute("muted");if(a){s&&l.localStorage.removeItem("media-chrome-pref-muted");return}if(r&&!s)return;l.localStorage.setItem("media-chrome-pref-muted",t?"true":"false")}catch(s){console.debug("Error setting muted pref",s)}}},mediaEvents:["volumechange"],stateOwnersUpdateHandlers:[(t,e)=>{let{options:{noMutedPref:i}}=e,{media:a}=e;if(!(!a||a.muted||i))try{let s=l.localStorage.getItem("media-chrome-pref-muted")==="true";ue.mediaMuted.set(s,e),t(s)}catch(s){console.debug("Error getting muted pref",s)}}]},mediaLoop:{get(t){let{media:e}=t;return e?.loop},set(t,e){let{media:i}=e;i&&(i.loop=t)},mediaEvents:["medialooprequest"]},mediaVolume:{get(t){var e;let{media:i}=t;return(e=i?.volume)!=null?e:1},set(t,e){let{media:i,options:{noVolumePref:a}={}}=e;if(i){try{t==null?l.localStorage.removeItem("media-chrome-pref-volume"):!i.hasAttribute("muted")&&!a&&l.localStorage.setItem("media-chrome-pref-volume",t.toString())}catch(s){console.debug("Error setting volume pref",s)}Number.isFinite(+t)&&(i.volume=+t)}},mediaEvents:["volumechange"],stateOwnersUpdateHandlers:[(t,e)=>{let{options:{noVolumePref:i}}=e;if(!i)try{let{media:a}=e;if(!a)return;let s=l.localStorage.getItem("media-chrome-pref-volume");if(s==null)return;ue.mediaVolume.set(+s,e),t(+s)}catch(a){console.debug("Error getting volume pref",a)}}]},mediaVolumeLevel:{get(t){let{media:e}=t;return typeof e?.volume>"u"?"high":e.muted||e.volume===0?"off":e.volume<.5?"low":e.volume<.75?"medium":"high"},mediaEvents:["volumechange"]},mediaCurrentTime:{get(t){var e;let{media:i}=t;return(e=i?.currentTime)!=null?e:0},set(t,e){let{media:i}=e;!i||!Zt(t)||(i.currentTime=t)},mediaEvents:["timeupdate","loadedmetadata","seeking"]},mediaDuration:{get(t){let{media:e,options:{defaultDuration:i}={}}=t;return i&&(!e||!e.duration||Number.isNaN(e.duration)||!Number.isFinite(e.duration))?i:Number.isFinite(e?.duration)?e.duration:Number.NaN},mediaEvents:["durationchange","loadedmetadata","emptied"]},mediaLoading:{get(t){let{media:e}=t;return e?.readyState<3},mediaEvents:["waiting","playing","emptied"]},mediaSeekable:{get(t){var e;let{media:i}=t;if(!((e=i?.seekable)!=null&&e.length))return;let a=i.seekable.start(0),s=i.seekable.end(i.seekable.length-1);if(!(!a&&!s))return[Number(a.toFixed(3)),Number(s.toFixed(3))]},mediaEvents:["loadedmetadata","emptied","progress","seekablechange"]},mediaBuffered:{get(t){var e;let{media:i}=t,a=(e=i?.buffered)!=null?e:[];return Array.from(a).map((s,r)=>[Number(a.start(r).toFixed(3)),Number(a.end(r).toFixed(3))])},mediaEvents:["progress","emptied"]},mediaStreamType:{get(t){let{media:e,options:{defaultStreamType:i}={}}=t,a=[ne.LIVE,ne.ON_DEMAND].includes(i)?i:void 0;if(!e)return a;let{streamType:s}=e;if(wc.includes(s))return s===ne.UNKNOWN?a:s;let r=e.duration;return r===1/0?ne.LIVE:Number.isFinite(r)?ne.ON_DEMAND:a},mediaEvents:["emptied","durationchange","loadedmetadata","streamtypechange"]},mediaTargetLiveWindow:{get(t){let{media:e}=t;if(!e)return Number.NaN;let{targetLiveWindow:i}=e,a=ue.mediaStreamType.get(t);return(i==null||Number.isNaN(i))&&a===ne.LIVE?0:i},mediaEvents:["emptied","durationchange","loadedmetadata","streamtypechange","targetlivewindowchange"]},mediaTimeIsLive:{get(t){let{media:e,options:{liveEdgeOffset:i=10}={}}=t;if(!e)return!1;if(typeof e.liveEdgeStart=="number")return Number.isNaN(e.liveEdgeStart)?!1:e.currentTime>=e.liveEdgeStart;if(!(ue.mediaStreamType.get(t)===ne.LIVE))return!1;let s=e.seekable;if(!s)return!0;if(!s.length)return!1;let r=s.end(s.length-1)-i;return e.currentTime>=r},mediaEvents:["playing","timeupdate","progress","waiting","emptied"]},mediaSubtitlesList:{get(t){return Xt(t).map(({kind:e,label:i,language:a})=>({kind:e,label:i,language:a}))},mediaEvents:["loadstart"],textTracksEvents:["addtrack","removetrack"]},mediaSubtitlesShowing:{get(t){return Pr(t).map(({kind:e,label:i,language:a})=>({kind:e,label:i,language:a}))},mediaEvents:["loadstart"],textTracksEvents:["addtrack","removetrack","change"],stateOwnersUpdateHandlers:[(t,e)=>{var i,a;let{media:s,options:r}=e;if(!s)return;let o=d=>{var c;!r.defaultSubtitles||d&&![ae.CAPTIONS,ae.SUBTITLES].includes((c=d?.track)==null?void 0:c.kind)||za(e,!0)};return s.addEventListener("loadstart",o),(i=s.textTracks)==null||i.addEventListener("addtrack",o),(a=s.textTracks)==null||a.addEventListener("removetrack",o),()=>{var d,c;s.removeEventListener("loadstart",o),(d=s.textTracks)==null||d.removeEventListener("addtrack",o),(c=s.textTracks)==null||c.removeEventListener("removetrack",o)}}]},mediaChaptersCues:{get(t){var e;let{media:i}=t;if(!i)return[];let[a]=Tt(i,{kind:ae.CHAPTERS});return Array.from((e=a?.cues)!=null?e:[]).map(({text:s,startTime:r,endTime:o})=>({text:Rc(s),startTime:r,endTime:o}))},mediaEvents:["loadstart","loadedmetadata"],textTracksEvents:["addtrack","removetrack","change"],stateOwnersUpdateHandlers:[(t,e)=>{var i;let{media:a}=e;if(!a)return;let s=a.querySelector('track[kind="chapters"][default][src]'),r=(i=a.shadowRoot)==null?void 0:i.querySelector(':is(video,audio) > track[kind="chapters"][default][src]');return s?.addEventListener("load",t),r?.addEventListener("load",t),()=>{s?.removeEventListener("load",t),r?.removeEventListener("load",t)}}]},mediaIsPip:{get(t){var e,i;let{media:a,documentElement:s}=t;if(!a||!s||!s.pictureInPictureElement)return!1;if(s.pictureInPictureElement===a)return!0;if(s.pictureInPictureElement instanceof HTMLMediaElement)return(e=a.localName)!=null&&e.includes("-")?ee(a,s.pictureInPictureElement):!1;if(s.pictureInPictureElement.localName.includes("-")){let r=s.pictureInPictureElement.shadowRoot;for(;r?.pictureInPictureElement;){if(r.pictureInPictureElement===a)return!0;r=(i=r.pictureInPictureElement)==null?void 0:i.shadowRoot}}return!1},set(t,e){let{media:i}=e;if(i)if(t){if(!H.pictureInPictureEnabled){console.warn("MediaChrome: Picture-in-picture is not enabled");return}if(!i.requestPictureInPicture){console.warn("MediaChrome: The current media does not support picture-in-picture");return}let a=()=>{console.warn("MediaChrome: The media is not ready for picture-in-picture. It must have a readyState > 0.")};i.requestPictureInPicture().catch(s=>{if(s.code===11){if(!i.src){console.warn("MediaChrome: The media is not ready for picture-in-picture. It must have a src set.");return}if(i.readyState===0&&i.preload==="none"){let r=()=>{i.removeEventListener("loadedmetadata",o),i.preload="none"},o=()=>{i.requestPictureInPicture().catch(a),r()};i.addEventListener("loadedmetadata",o),i.preload="metadata",setTimeout(()=>{i.readyState===0&&a(),r()},1e3)}else throw s}else throw s})}else H.pictureInPictureElement&&H.exitPictureInPicture()},mediaEvents:["enterpictureinpicture","leavepictureinpicture"]},mediaRenditionList:{get(t){var e;let{media:i}=t;return[...(e=i?.videoRenditions)!=null?e:[]].map(a=>({...a}))},mediaEvents:["emptied","loadstart"],videoRenditionsEvents:["addrendition","removerendition"]},mediaRenditionSelected:{get(t){var e,i,a;let{media:s}=t;return(a=(i=s?.videoRenditions)==null?void 0:i[(e=s.videoRenditions)==null?void 0:e.selectedIndex])==null?void 0:a.id},set(t,e){let{media:i}=e;if(!i?.videoRenditions){console.warn("MediaController: Rendition selection not supported by this media.");return}let a=t,s=Array.prototype.findIndex.call(i.videoRenditions,r=>r.id==a);i.videoRenditions.selectedIndex!=s&&(i.videoRenditions.selectedIndex=s)},mediaEvents:["emptied"],videoRenditionsEvents:["addrendition","removerendition","change"]},mediaAudioTrackList:{get(t){var e;let{media:i}=t;return[...(e=i?.audioTracks)!=null?e:[]]},mediaEvents:["emptied","loadstart"],audioTracksEvents:["addtrack","removetrack"]},mediaAudioTrackEnabled:{get(t){var e,i;let{media:a}=t;return(i=[...(e=a?.audioTracks)!=null?e:[]].find(s=>s.enabled))==null?void 0:i.id},set(t,e){let{media:i}=e;if(!i?.audioTracks){console.warn("MediaChrome: Audio track selection not supported by this media.");return}let a=t;for(let s of i.audioTracks)s.enabled=a==s.id},mediaEvents:["emptied"],audioTracksEvents:["addtrack","removetrack","change"]},mediaIsFullscreen:{get(t){return hl(t)},set(t,e,i){var a,s;t?(cl(e),i.detail&&!((a=e.media)!=null&&a.inert)&&((s=e.media)==null||s.focus())):ul(e)},rootEvents:["fullscreenchange","webkitfullscreenchange"],mediaEvents:["webkitbeginfullscreen","webkitendfullscreen","webkitpresentationmodechanged"]},mediaIsCasting:{get(t){var e;let{media:i}=t;return!i?.remote||((e=i.remote)==null?void 0:e.state)==="disconnected"?!1:i.remote.state==="connected"},set(t,e){var i,a;let{media:s}=e;if(s&&!(t&&((i=s.remote)==null?void 0:i.state)!=="disconnected")&&!(!t&&((a=s.remote)==null?void 0:a.state)!=="connected")){if(typeof s.remote.prompt!="function"){console.warn("MediaChrome: Casting is not supported in this environment");return}s.remote.prompt().catch(()=>{})}},remoteEvents:["connect","connecting","disconnect"]},mediaIsAirplaying:{get(){return!1},set(t,e){let{media:i}=e;if(i){if(!(i.webkitShowPlaybackTargetPicker&&l.WebKitPlaybackTargetAvailabilityEvent)){console.error("MediaChrome: received a request to select AirPlay but AirPlay is not supported in this environment");return}i.webkitShowPlaybackTargetPicker()}},mediaEvents:["webkitcurrentplaybacktargetiswirelesschanged"]},mediaFullscreenUnavailable:{get(t){let{media:e}=t;if(!vl||!Ur(e))return se.UNSUPPORTED}},mediaPipUnavailable:{get(t){let{media:e}=t;if(!El||!Or(e))return se.UNSUPPORTED;if(e?.disablePictureInPicture)return se.UNAVAILABLE}},mediaVolumeUnavailable:{get(t){let{media:e}=t;if(Xa===!1||e?.volume==null)return se.UNSUPPORTED},stateOwnersUpdateHandlers:[t=>{Xa==null&&Mc.then(e=>t(e?void 0:se.UNSUPPORTED))}]},mediaCastUnavailable:{get(t,{availability:e="not-available"}={}){var i;let{media:a}=t;if(!gl||!((i=a?.remote)!=null&&i.state))return se.UNSUPPORTED;if(!(e==null||e==="available"))return se.UNAVAILABLE},stateOwnersUpdateHandlers:[(t,e)=>{var i;let{media:a}=e;return a?(a.disableRemotePlayback||a.hasAttribute("disableremoteplayback")||(i=a?.remote)==null||i.watchAvailability(r=>{t({availability:r?"available":"not-available"})}).catch(r=>{r.name==="NotSupportedError"?t({availability:null}):t({availability:"not-available"})}),()=>{var r;(r=a?.remote)==null||r.cancelWatchAvailability().catch(()=>{})}):void 0}]},mediaAirplayUnavailable:{get(t,e){if(!fl)return se.UNSUPPORTED;if(e?.availability==="not-available")return se.UNAVAILABLE},mediaEvents:["webkitplaybacktargetavailabilitychanged"],stateOwnersUpdateHandlers:[(t,e)=>{var i;let{media:a}=e;return a?(a.disableRemotePlayback||a.hasAttribute("disableremoteplayback")||(i=a?.remote)==null||i.watchAvailability(r=>{t({availability:r?"available":"not-available"})}).catch(r=>{r.name==="NotSupportedError"?t({availability:null}):t({availability:"not-available"})}),()=>{var r;(r=a?.remote)==null||r.cancelWatchAvailability().catch(()=>{})}):void 0}]},mediaRenditionUnavailable:{get(t){var e;let{media:i}=t;if(!i?.videoRenditions)return se.UNSUPPORTED;if(!((e=i.videoRenditions)!=null&&e.length))return se.UNAVAILABLE},mediaEvents:["emptied","loadstart"],videoRenditionsEvents:["addrendition","removerendition"]},mediaAudioTrackUnavailable:{get(t){var e,i;let{media:a}=t;if(!a?.audioTracks)return se.UNSUPPORTED;if(((i=(e=a.audioTracks)==null?void 0:e.length)!=null?i:0)<=1)return se.UNAVAILABLE},mediaEvents:["emptied","loadstart"],audioTracksEvents:["addtrack","removetrack"]},mediaLang:{get(t){let{options:{mediaLang:e}={}}=t;return e??"en"}}};var _l={[h.MEDIA_PREVIEW_REQUEST](t,e,{detail:i}){var a,s,r;let{media:o}=e,d=i??void 0,c,b;if(o&&d!=null){let[m]=Tt(o,{kind:ae.METADATA,label:"thumbnails"}),_=Array.prototype.find.call((a=m?.cues)!=null?a:[],(E,w,I)=>w===0?E.endTime>d:w===I.length-1?E.startTime<=d:E.startTime<=d&&E.endTime>d);if(_){let E=/'^(?:[a-z]+:)?\/\//i.test(_.text)||(s=o?.querySelector('track[label="thumbnails"]'))==null?void 0:s.src,w=new URL(_.text,E);b=new URLSearchParams(w.hash).get("#xywh").split(",").map(j=>+j),c=w.href}}let k=t.mediaDuration.get(e),f=(r=t.mediaChaptersCues.get(e).find((m,_,E)=>_===E.length-1&&k===m.endTime?m.startTime<=d&&m.endTime>=d:m.startTime<=d&&m.endTime>d))==null?void 0:r.text;return i!=null&&f==null&&(f=""),{mediaPreviewTime:d,mediaPreviewImage:c,mediaPreviewCoords:b,mediaPreviewChapter:f}},[h.MEDIA_PAUSE_REQUEST](t,e){t["mediaPaused"].set(!0,e)},[h.MEDIA_PLAY_REQUEST](t,e){var i,a,s,r;let o="mediaPaused",c=t.mediaStreamType.get(e)===ne.LIVE,b=!((i=e.options)!=null&&i.noAutoSeekToLive),k=t.mediaTargetLiveWindow.get(e)>0;if(c&&b&&!k){let A=(a=t.mediaSeekable.get(e))==null?void 0:a[1];if(A){let f=(r=(s=e.options)==null?void 0:s.seekToLiveOffset)!=null?r:0,m=A-f;t.mediaCurrentTime.set(m,e)}}t[o].set(!1,e)},[h.MEDIA_PLAYBACK_RATE_REQUEST](t,e,{detail:i}){let a="mediaPlaybackRate",s=i;t[a].set(s,e)},[h.MEDIA_MUTE_REQUEST](t,e){t["mediaMuted"].set(!0,e)},[h.MEDIA_UNMUTE_REQUEST](t,e){let i="mediaMuted";t.mediaVolume.get(e)||t.mediaVolume.set(.25,e),t[i].set(!1,e)},[h.MEDIA_LOOP_REQUEST](t,e,{detail:i}){let a="mediaLoop",s=!!i;return t[a].set(s,e),{mediaLoop:s}},[h.MEDIA_VOLUME_REQUEST](t,e,{detail:i}){let a="mediaVolume",s=i;s&&t.mediaMuted.get(e)&&t.mediaMuted.set(!1,e),t[a].set(s,e)},[h.MEDIA_SEEK_REQUEST](t,e,{detail:i}){let a="mediaCurrentTime",s=i;t[a].set(s,e)},[h.MEDIA_SEEK_TO_LIVE_REQUEST](t,e){var i,a,s;let r="mediaCurrentTime",o=(i=t.mediaSeekable.get(e))==null?void 0:i[1];if(Number.isNaN(Number(o)))return;let d=(s=(a=e.options)==null?void 0:a.seekToLiveOffset)!=null?s:0,c=o-d;t[r].set(c,e)},[h.MEDIA_SHOW_SUBTITLES_REQUEST](t,e,{detail:i}){var a;let{options:s}=e,r=Xt(e),o=Cr(i),d=(a=o[0])==null?void 0:a.language;d&&!s.noSubtitlesLangPref&&l.localStorage.setItem("media-chrome-pref-subtitles-lang",d),At(ze.SHOWING,r,o)},[h.MEDIA_DISABLE_SUBTITLES_REQUEST](t,e,{detail:i}){let a=Xt(e),s=i??[];At(ze.DISABLED,a,s)},[h.MEDIA_TOGGLE_SUBTITLES_REQUEST](t,e,{detail:i}){za(e,i)},[h.MEDIA_RENDITION_REQUEST](t,e,{detail:i}){let a="mediaRenditionSelected",s=i;t[a].set(s,e)},[h.MEDIA_AUDIO_TRACK_REQUEST](t,e,{detail:i}){let a="mediaAudioTrackEnabled",s=i;t[a].set(s,e)},[h.MEDIA_ENTER_PIP_REQUEST](t,e){let i="mediaIsPip";t.mediaIsFullscreen.get(e)&&t.mediaIsFullscreen.set(!1,e),t[i].set(!0,e)},[h.MEDIA_EXIT_PIP_REQUEST](t,e){t["mediaIsPip"].set(!1,e)},[h.MEDIA_ENTER_FULLSCREEN_REQUEST](t,e,i){let a="mediaIsFullscreen";t.mediaIsPip.get(e)&&t.mediaIsPip.set(!1,e),t[a].set(!0,e,i)},[h.MEDIA_EXIT_FULLSCREEN_REQUEST](t,e){t["mediaIsFullscreen"].set(!1,e)},[h.MEDIA_ENTER_CAST_REQUEST](t,e){let i="mediaIsCasting";t.mediaIsFullscreen.get(e)&&t.mediaIsFullscreen.set(!1,e),t[i].set(!0,e)},[h.MEDIA_EXIT_CAST_REQUEST](t,e){t["mediaIsCasting"].set(!1,e)},[h.MEDIA_AIRPLAY_REQUEST](t,e){t["mediaIsAirplaying"].set(!0,e)}};var Ja=({media:t,fullscreenElement:e,documentElement:i,stateMediator:a=ue,requestMap:s=_l,options:r={},monitorStateOwnersOnlyWithSubscriptions:o=!0})=>{let d=[],c={options:{...r}},b=Object.freeze({mediaPreviewTime:void 0,mediaPreviewImage:void 0,mediaPreviewCoords:void 0,mediaPreviewChapter:void 0}),k=E=>{E!=null&&(Za(E,b)||(b=Object.freeze({...b,...E}),d.forEach(w=>w(b))))},A=()=>{let E=Object.entries(a).reduce((w,[I,{get:j}])=>(w[I]=j(c),w),{});k(E)},f={},m,_=async(E,w)=>{var I,j,Si,ki,Ot,Be,We,yi,ht,ao,so,ro,no,oo,lo,co;let Bd=!!m;if(m={...c,...m??{},...E},Bd)return;await bl(...Object.values(E));let Ut=d.length>0&&w===0&&o,uo=c.media!==m.media,ho=((I=c.media)==null?void 0:I.textTracks)!==((j=m.media)==null?void 0:j.textTracks),mo=((Si=c.media)==null?void 0:Si.videoRenditions)!==((ki=m.media)==null?void 0:ki.videoRenditions),po=((Ot=c.media)==null?void 0:Ot.audioTracks)!==((Be=m.media)==null?void 0:Be.audioTracks),vo=((We=c.media)==null?void 0:We.remote)!==((yi=m.media)==null?void 0:yi.remote),Eo=c.documentElement!==m.documentElement,fo=!!c.media&&(uo||Ut),go=!!((ht=c.media)!=null&&ht.textTracks)&&(ho||Ut),bo=!!((ao=c.media)!=null&&ao.videoRenditions)&&(mo||Ut),_o=!!((so=c.media)!=null&&so.audioTracks)&&(po||Ut),Ao=!!((ro=c.media)!=null&&ro.remote)&&(vo||Ut),To=!!c.documentElement&&(Eo||Ut),ur=fo||go||bo||_o||Ao||To,Pt=d.length===0&&w===1&&o,So=!!m.media&&(uo||Pt),ko=!!((no=m.media)!=null&&no.textTracks)&&(ho||Pt),yo=!!((oo=m.media)!=null&&oo.videoRenditions)&&(mo||Pt),Io=!!((lo=m.media)!=null&&lo.audioTracks)&&(po||Pt),wo=!!((co=m.media)!=null&&co.remote)&&(vo||Pt),Mo=!!m.documentElement&&(Eo||Pt),Lo=So||ko||yo||Io||wo||Mo;if(!(ur||Lo)){Object.entries(m).forEach(([x,Ii])=>{c[x]=Ii}),A(),m=void 0;return}Object.entries(a).forEach(([x,{get:Ii,mediaEvents:Wd=[],textTracksEvents:$d=[],videoRenditionsEvents:Kd=[],audioTracksEvents:Vd=[],remoteEvents:Gd=[],rootEvents:qd=[],stateOwnersUpdateHandlers:Yd=[]}])=>{f[x]||(f[x]={});let re=B=>{let G=Ii(c,B);k({[x]:G})},Q;Q=f[x].mediaEvents,Wd.forEach(B=>{Q&&fo&&(c.media.removeEventListener(B,Q),f[x].mediaEvents=void 0),So&&(m.media.addEventListener(B,re),f[x].mediaEvents=re)}),Q=f[x].textTracksEvents,$d.forEach(B=>{var G,fe;Q&&go&&((G=c.media.textTracks)==null||G.removeEventListener(B,Q),f[x].textTracksEvents=void 0),ko&&((fe=m.media.textTracks)==null||fe.addEventListener(B,re),f[x].textTracksEvents=re)}),Q=f[x].videoRenditionsEvents,Kd.forEach(B=>{var G,fe;Q&&bo&&((G=c.media.videoRenditions)==null||G.removeEventListener(B,Q),f[x].videoRenditionsEvents=void 0),yo&&((fe=m.media.videoRenditions)==null||fe.addEventListener(B,re),f[x].videoRenditionsEvents=re)}),Q=f[x].audioTracksEvents,Vd.forEach(B=>{var G,fe;Q&&_o&&((G=c.media.audioTracks)==null||G.removeEventListener(B,Q),f[x].audioTracksEvents=void 0),Io&&((fe=m.media.audioTracks)==null||fe.addEventListener(B,re),f[x].audioTracksEvents=re)}),Q=f[x].remoteEvents,Gd.forEach(B=>{var G,fe;Q&&Ao&&((G=c.media.remote)==null||G.removeEventListener(B,Q),f[x].remoteEvents=void 0),wo&&((fe=m.media.remote)==null||fe.addEventListener(B,re),f[x].remoteEvents=re)}),Q=f[x].rootEvents,qd.forEach(B=>{Q&&To&&(c.documentElement.removeEventListener(B,Q),f[x].rootEvents=void 0),Mo&&(m.documentElement.addEventListener(B,re),f[x].rootEvents=re)});let Aa=f[x].stateOwnersUpdateHandlers;if(Aa&&ur&&(Array.isArray(Aa)?Aa:[Aa]).forEach(G=>{typeof G=="function"&&G()}),Lo){let B=Yd.map(G=>G(re,m)).filter(G=>typeof G=="function");f[x].stateOwnersUpdateHandlers=B.length===1?B[0]:B}else ur&&(f[x].stateOwnersUpdateHandlers=void 0)}),Object.entries(m).forEach(([x,Ii])=>{c[x]=Ii}),A(),m=void 0};return _({media:t,fullscreenElement:e,documentElement:i,options:r}),{dispatch(E){let{type:w,detail:I}=E;if(s[w]&&b.mediaErrorCode==null){k(s[w](a,c,E));return}w==="mediaelementchangerequest"?_({media:I}):w==="fullscreenelementchangerequest"?_({fullscreenElement:I}):w==="documentelementchangerequest"?_({documentElement:I}):w==="optionschangerequest"&&(Object.entries(I??{}).forEach(([j,Si])=>{c.options[j]=Si}),A())},getState(){return b},subscribe(E){return _({},d.length+1),d.push(E),E(b),()=>{let w=d.indexOf(E);w>=0&&(_({},d.length-1),d.splice(w,1))}}}};var $r=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},p=(t,e,i)=>($r(t,e,"read from private field"),i?i.call(t):e.get(t)),oe=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},Ae=(t,e,i,a)=>($r(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),tt=(t,e,i)=>($r(t,e,"access private method"),i),qe,Fi,M,le,Bi,Ie,ja,Wi,es,Nr,kt,ts,Hr,$i,is,Fr,wl,Ml=["ArrowLeft","ArrowRight","ArrowUp","ArrowDown","Enter"," ","f","m","k","c","l","j",">","<","p"],Al=10,Tl=.025,Sl=.25,Dc=.25,Cc=2,u={DEFAULT_SUBTITLES:"defaultsubtitles",DEFAULT_STREAM_TYPE:"defaultstreamtype",DEFAULT_DURATION:"defaultduration",FULLSCREEN_ELEMENT:"fullscreenelement",HOTKEYS:"hotkeys",KEYBOARD_BACKWARD_SEEK_OFFSET:"keyboardbackwardseekoffset",KEYBOARD_FORWARD_SEEK_OFFSET:"keyboardforwardseekoffset",KEYBOARD_DOWN_VOLUME_STEP:"keyboarddownvolumestep",KEYBOARD_UP_VOLUME_STEP:"keyboardupvolumestep",KEYS_USED:"keysused",LANG:"lang",LOOP:"loop",LIVE_EDGE_OFFSET:"liveedgeoffset",NO_AUTO_SEEK_TO_LIVE:"noautoseektolive",NO_DEFAULT_STORE:"nodefaultstore",NO_HOTKEYS:"nohotkeys",NO_MUTED_PREF:"nomutedpref",NO_SUBTITLES_LANG_PREF:"nosubtitleslangpref",NO_VOLUME_PREF:"novolumepref",SEEK_TO_LIVE_OFFSET:"seektoliveoffset"},Br=class extends vt{constructor(){super(),oe(this,es),oe(this,ts),oe(this,$i),oe(this,Fr),this.mediaStateReceivers=[],this.associatedElementSubscriptions=new Map,oe(this,qe,new et(this,u.HOTKEYS)),oe(this,Fi,void 0),oe(this,M,void 0),oe(this,le,null),oe(this,Bi,void 0),oe(this,Ie,void 0),oe(this,ja,i=>{var a;(a=p(this,M))==null||a.dispatch(i)}),oe(this,Wi,void 0),oe(this,kt,i=>{let{key:a,shiftKey:s}=i;if(!(s&&(a==="/"||a==="?")||Ml.includes(a))){this.removeEventListener("keyup",p(this,kt));return}this.keyboardShortcutHandler(i)}),this.associateElement(this);let e={};Ae(this,Bi,i=>{Object.entries(i).forEach(([a,s])=>{if(a in e&&e[a]===s)return;this.propagateMediaState(a,s);let r=a.toLowerCase(),o=new l.CustomEvent(No[r],{composed:!0,detail:s});this.dispatchEvent(o)}),e=i})}static get observedAttributes(){return super.observedAttributes.concat(u.NO_HOTKEYS,u.HOTKEYS,u.DEFAULT_STREAM_TYPE,u.DEFAULT_SUBTITLES,u.DEFAULT_DURATION,u.NO_MUTED_PREF,u.NO_VOLUME_PREF,u.LANG,u.LOOP,u.LIVE_EDGE_OFFSET,u.SEEK_TO_LIVE_OFFSET,u.NO_AUTO_SEEK_TO_LIVE)}get mediaStore(){return p(this,M)}set mediaStore(e){var i,a;if(p(this,M)&&((i=p(this,Ie))==null||i.call(this),Ae(this,Ie,void 0)),Ae(this,M,e),!p(this,M)&&!this.hasAttribute(u.NO_DEFAULT_STORE)){tt(this,es,Nr).call(this);return}Ae(this,Ie,(a=p(this,M))==null?void 0:a.subscribe(p(this,Bi)))}get fullscreenElement(){var e;return(e=p(this,Fi))!=null?e:this}set fullscreenElement(e){var i;this.hasAttribute(u.FULLSCREEN_ELEMENT)&&this.removeAttribute(u.FULLSCREEN_ELEMENT),Ae(this,Fi,e),(i=p(this,M))==null||i.dispatch({type:"fullscreenelementchangerequest",detail:this.fullscreenElement})}get defaultSubtitles(){return T(this,u.DEFAULT_SUBTITLES)}set defaultSubtitles(e){S(this,u.DEFAULT_SUBTITLES,e)}get defaultStreamType(){return C(this,u.DEFAULT_STREAM_TYPE)}set defaultStreamType(e){D(this,u.DEFAULT_STREAM_TYPE,e)}get defaultDuration(){return R(this,u.DEFAULT_DURATION)}set defaultDuration(e){O(this,u.DEFAULT_DURATION,e)}get noHotkeys(){return T(this,u.NO_HOTKEYS)}set noHotkeys(e){S(this,u.NO_HOTKEYS,e)}get keysUsed(){return C(this,u.KEYS_USED)}set keysUsed(e){D(this,u.KEYS_USED,e)}get liveEdgeOffset(){return R(this,u.LIVE_EDGE_OFFSET)}set liveEdgeOffset(e){O(this,u.LIVE_EDGE_OFFSET,e)}get noAutoSeekToLive(){return T(this,u.NO_AUTO_SEEK_TO_LIVE)}set noAutoSeekToLive(e){S(this,u.NO_AUTO_SEEK_TO_LIVE,e)}get noVolumePref(){return T(this,u.NO_VOLUME_PREF)}set noVolumePref(e){S(this,u.NO_VOLUME_PREF,e)}get noMutedPref(){return T(this,u.NO_MUTED_PREF)}set noMutedPref(e){S(this,u.NO_MUTED_PREF,e)}get noSubtitlesLangPref(){return T(this,u.NO_SUBTITLES_LANG_PREF)}set noSubtitlesLangPref(e){S(this,u.NO_SUBTITLES_LANG_PREF,e)}get noDefaultStore(){return T(this,u.NO_DEFAULT_STORE)}set noDefaultStore(e){S(this,u.NO_DEFAULT_STORE,e)}get resolvedLang(){return qo()}attributeChangedCallback(e,i,a){var s,r,o,d,c,b,k,A,f,m,_,E;if(super.attributeChangedCallback(e,i,a),e===u.NO_HOTKEYS)a!==i&&a===""?(this.hasAttribute(u.HOTKEYS)&&console.warn("Media Chrome: Both `hotkeys` and `nohotkeys` have been set. All hotkeys will be disabled."),this.disableHotkeys()):a!==i&&a===null&&this.enableHotkeys(),tt(this,$i,is).call(this);else if(e===u.HOTKEYS)p(this,qe).value=a,tt(this,$i,is).call(this);else if(e===u.DEFAULT_SUBTITLES&&a!==i)(s=p(this,M))==null||s.dispatch({type:"optionschangerequest",detail:{defaultSubtitles:this.hasAttribute(u.DEFAULT_SUBTITLES)}});else if(e===u.DEFAULT_STREAM_TYPE)(o=p(this,M))==null||o.dispatch({type:"optionschangerequest",detail:{defaultStreamType:(r=this.getAttribute(u.DEFAULT_STREAM_TYPE))!=null?r:void 0}});else if(e===u.LIVE_EDGE_OFFSET&&a!==i)(d=p(this,M))==null||d.dispatch({type:"optionschangerequest",detail:{liveEdgeOffset:this.hasAttribute(u.LIVE_EDGE_OFFSET)?+this.getAttribute(u.LIVE_EDGE_OFFSET):void 0,seekToLiveOffset:this.hasAttribute(u.SEEK_TO_LIVE_OFFSET)?+this.getAttribute(u.SEEK_TO_LIVE_OFFSET):this.hasAttribute(u.LIVE_EDGE_OFFSET)?+this.getAttribute(u.LIVE_EDGE_OFFSET):void 0}});else if(e===u.SEEK_TO_LIVE_OFFSET&&a!==i)(c=p(this,M))==null||c.dispatch({type:"optionschangerequest",detail:{seekToLiveOffset:this.hasAttribute(u.SEEK_TO_LIVE_OFFSET)?+this.getAttribute(u.SEEK_TO_LIVE_OFFSET):this.hasAttribute(u.LIVE_EDGE_OFFSET)?+this.getAttribute(u.LIVE_EDGE_OFFSET):void 0}});else if(e===u.NO_AUTO_SEEK_TO_LIVE)(b=p(this,M))==null||b.dispatch({type:"optionschangerequest",detail:{noAutoSeekToLive:this.hasAttribute(u.NO_AUTO_SEEK_TO_LIVE)}});else if(e===u.FULLSCREEN_ELEMENT){let w=a?(k=this.getRootNode())==null?void 0:k.getElementById(a):void 0;Ae(this,Fi,w),(A=p(this,M))==null||A.dispatch({type:"fullscreenelementchangerequest",detail:this.fullscreenElement})}else e===u.LANG&&a!==i?(Go(a),(f=p(this,M))==null||f.dispatch({type:"optionschangerequest",detail:{mediaLang:a}})):e===u.LOOP&&a!==i?(m=p(this,M))==null||m.dispatch({type:h.MEDIA_LOOP_REQUEST,detail:a!=null}):e===u.NO_VOLUME_PREF&&a!==i?(_=p(this,M))==null||_.dispatch({type:"optionschangerequest",detail:{noVolumePref:this.hasAttribute(u.NO_VOLUME_PREF)}}):e===u.NO_MUTED_PREF&&a!==i&&((E=p(this,M))==null||E.dispatch({type:"optionschangerequest",detail:{noMutedPref:this.hasAttribute(u.NO_MUTED_PREF)}}))}connectedCallback(){var e,i,a;this.associateElement(this),!p(this,M)&&!this.hasAttribute(u.NO_DEFAULT_STORE)&&tt(this,es,Nr).call(this),(e=p(this,M))==null||e.dispatch({type:"documentelementchangerequest",detail:H}),(i=p(this,M))==null||i.dispatch({type:"fullscreenelementchangerequest",detail:this.fullscreenElement}),super.connectedCallback(),p(this,M)&&!p(this,Ie)&&Ae(this,Ie,(a=p(this,M))==null?void 0:a.subscribe(p(this,Bi))),p(this,Wi)!==void 0&&p(this,M)&&this.media&&setTimeout(()=>{var s,r,o;(r=(s=this.media)==null?void 0:s.textTracks)!=null&&r.length&&((o=p(this,M))==null||o.dispatch({type:h.MEDIA_TOGGLE_SUBTITLES_REQUEST,detail:p(this,Wi)}))},0),this.hasAttribute(u.NO_HOTKEYS)?this.disableHotkeys():this.enableHotkeys()}disconnectedCallback(){var e,i,a,s,r,o;if((e=super.disconnectedCallback)==null||e.call(this),this.disableHotkeys(),p(this,M)){let d=p(this,M).getState();Ae(this,Wi,!!((i=d.mediaSubtitlesShowing)!=null&&i.length)),(a=p(this,M))==null||a.dispatch({type:"fullscreenelementchangerequest",detail:void 0}),(s=p(this,M))==null||s.dispatch({type:"documentelementchangerequest",detail:void 0}),(r=p(this,M))==null||r.dispatch({type:h.MEDIA_TOGGLE_SUBTITLES_REQUEST,detail:!1})}p(this,Ie)&&((o=p(this,Ie))==null||o.call(this),Ae(this,Ie,void 0)),this.unassociateElement(this),p(this,le)&&(p(this,le).remove(),Ae(this,le,null))}mediaSetCallback(e){var i;super.mediaSetCallback(e),(i=p(this,M))==null||i.dispatch({type:"mediaelementchangerequest",detail:e}),e.hasAttribute("tabindex")||(e.tabIndex=-1)}mediaUnsetCallback(e){var i;super.mediaUnsetCallback(e),(i=p(this,M))==null||i.dispatch({type:"mediaelementchangerequest",detail:void 0})}propagateMediaState(e,i){Il(this.mediaStateReceivers,e,i)}associateElement(e){if(!e)return;let{associatedElementSubscriptions:i}=this;if(i.has(e))return;let a=this.registerMediaStateReceiver.bind(this),s=this.unregisterMediaStateReceiver.bind(this),r=Hc(e,a,s);Object.values(h).forEach(o=>{e.addEventListener(o,p(this,ja))}),i.set(e,r)}unassociateElement(e){if(!e)return;let{associatedElementSubscriptions:i}=this;if(!i.has(e))return;i.get(e)(),i.delete(e),Object.values(h).forEach(s=>{e.removeEventListener(s,p(this,ja))})}registerMediaStateReceiver(e){if(!e)return;let i=this.mediaStateReceivers;i.indexOf(e)>-1||(i.push(e),p(this,M)&&Object.entries(p(this,M).getState()).forEach(([s,r])=>{Il([e],s,r)}))}unregisterMediaStateReceiver(e){let i=this.mediaStateReceivers,a=i.indexOf(e);a<0||i.splice(a,1)}enableHotkeys(){this.addEventListener("keydown",tt(this,ts,Hr))}disableHotkeys(){this.removeEventListener("keydown",tt(this,ts,Hr)),this.removeEventListener("keyup",p(this,kt))}get hotkeys(){return p(this,qe)}set hotkeys(e){D(this,u.HOTKEYS,e)}keyboardShortcutHandler(e){var i,a,s,r,o,d,c,b,k;let A=e.target;if(((s=(a=(i=A.getAttribute(u.KEYS_USED))==null?void 0:i.split(" "))!=null?a:A?.keysUsed)!=null?s:[]).map(I=>I==="Space"?" ":I).filter(Boolean).includes(e.key))return;let m,_,E;if(!(p(this,qe).contains(Ka(e.key))||e.shiftKey&&(e.key==="/"||e.key==="?")&&p(this,qe).contains("noshift+/")))switch(e.key){case" ":case"k":m=p(this,M).getState().mediaPaused?h.MEDIA_PLAY_REQUEST:h.MEDIA_PAUSE_REQUEST,this.dispatchEvent(new l.CustomEvent(m,{composed:!0,bubbles:!0}));break;case"m":m=this.mediaStore.getState().mediaVolumeLevel==="off"?h.MEDIA_UNMUTE_REQUEST:h.MEDIA_MUTE_REQUEST,this.dispatchEvent(new l.CustomEvent(m,{composed:!0,bubbles:!0}));break;case"f":m=this.mediaStore.getState().mediaIsFullscreen?h.MEDIA_EXIT_FULLSCREEN_REQUEST:h.MEDIA_ENTER_FULLSCREEN_REQUEST,this.dispatchEvent(new l.CustomEvent(m,{composed:!0,bubbles:!0}));break;case"c":this.dispatchEvent(new l.CustomEvent(h.MEDIA_TOGGLE_SUBTITLES_REQUEST,{composed:!0,bubbles:!0}));break;case"ArrowLeft":case"j":{let I=this.hasAttribute(u.KEYBOARD_BACKWARD_SEEK_OFFSET)?+this.getAttribute(u.KEYBOARD_BACKWARD_SEEK_OFFSET):Al;_=Math.max(((r=this.mediaStore.getState().mediaCurrentTime)!=null?r:0)-I,0),E=new l.CustomEvent(h.MEDIA_SEEK_REQUEST,{composed:!0,bubbles:!0,detail:_}),this.dispatchEvent(E);break}case"ArrowRight":case"l":{let I=this.hasAttribute(u.KEYBOARD_FORWARD_SEEK_OFFSET)?+this.getAttribute(u.KEYBOARD_FORWARD_SEEK_OFFSET):Al;_=Math.max(((o=this.mediaStore.getState().mediaCurrentTime)!=null?o:0)+I,0),E=new l.CustomEvent(h.MEDIA_SEEK_REQUEST,{composed:!0,bubbles:!0,detail:_}),this.dispatchEvent(E);break}case"ArrowUp":{let I=this.hasAttribute(u.KEYBOARD_UP_VOLUME_STEP)?+this.getAttribute(u.KEYBOARD_UP_VOLUME_STEP):Tl;_=Math.min(((d=this.mediaStore.getState().mediaVolume)!=null?d:1)+I,1),E=new l.CustomEvent(h.MEDIA_VOLUME_REQUEST,{composed:!0,bubbles:!0,detail:_}),this.dispatchEvent(E);break}case"ArrowDown":{let I=this.hasAttribute(u.KEYBOARD_DOWN_VOLUME_STEP)?+this.getAttribute(u.KEYBOARD_DOWN_VOLUME_STEP):Tl;_=Math.max(((c=this.mediaStore.getState().mediaVolume)!=null?c:1)-I,0),E=new l.CustomEvent(h.MEDIA_VOLUME_REQUEST,{composed:!0,bubbles:!0,detail:_}),this.dispatchEvent(E);break}case"<":{let I=(b=this.mediaStore.getState().mediaPlaybackRate)!=null?b:1;_=Math.max(I-Sl,Dc).toFixed(2),E=new l.CustomEvent(h.MEDIA_PLAYBACK_RATE_REQUEST,{composed:!0,bubbles:!0,detail:_}),this.dispatchEvent(E);break}case">":{let I=(k=this.mediaStore.getState().mediaPlaybackRate)!=null?k:1;_=Math.min(I+Sl,Cc).toFixed(2),E=new l.CustomEvent(h.MEDIA_PLAYBACK_RATE_REQUEST,{composed:!0,bubbles:!0,detail:_}),this.dispatchEvent(E);break}case"/":case"?":{e.shiftKey&&tt(this,Fr,wl).call(this);break}case"p":{m=this.mediaStore.getState().mediaIsPip?h.MEDIA_EXIT_PIP_REQUEST:h.MEDIA_ENTER_PIP_REQUEST,E=new l.CustomEvent(m,{composed:!0,bubbles:!0}),this.dispatchEvent(E);break}default:break}}};qe=new WeakMap;Fi=new WeakMap;M=new WeakMap;le=new WeakMap;Bi=new WeakMap;Ie=new WeakMap;ja=new WeakMap;Wi=new WeakMap;es=new WeakSet;Nr=function(){var t;this.mediaStore=Ja({media:this.media,fullscreenElement:this.fullscreenElement,options:{defaultSubtitles:this.hasAttribute(u.DEFAULT_SUBTITLES),defaultDuration:this.hasAttribute(u.DEFAULT_DURATION)?+this.getAttribute(u.DEFAULT_DURATION):void 0,defaultStreamType:(t=this.getAttribute(u.DEFAULT_STREAM_TYPE))!=null?t:void 0,liveEdgeOffset:this.hasAttribute(u.LIVE_EDGE_OFFSET)?+this.getAttribute(u.LIVE_EDGE_OFFSET):void 0,seekToLiveOffset:this.hasAttribute(u.SEEK_TO_LIVE_OFFSET)?+this.getAttribute(u.SEEK_TO_LIVE_OFFSET):this.hasAttribute(u.LIVE_EDGE_OFFSET)?+this.getAttribute(u.LIVE_EDGE_OFFSET):void 0,noAutoSeekToLive:this.hasAttribute(u.NO_AUTO_SEEK_TO_LIVE),noVolumePref:this.hasAttribute(u.NO_VOLUME_PREF),noMutedPref:this.hasAttribute(u.NO_MUTED_PREF),noSubtitlesLangPref:this.hasAttribute(u.NO_SUBTITLES_LANG_PREF)}})};kt=new WeakMap;ts=new WeakSet;Hr=function(t){var e;let{metaKey:i,altKey:a,key:s,shiftKey:r}=t,o=r&&(s==="/"||s==="?");if(o&&((e=p(this,le))!=null&&e.open)){this.removeEventListener("keyup",p(this,kt));return}if(i||a||!o&&!Ml.includes(s)){this.removeEventListener("keyup",p(this,kt));return}let d=t.target,c=d instanceof HTMLElement&&(d.tagName.toLowerCase()==="media-volume-range"||d.tagName.toLowerCase()==="media-time-range");[" ","ArrowLeft","ArrowRight","ArrowUp","ArrowDown"].includes(s)&&!p(this,qe).contains(Ka(s))&&!c&&t.preventDefault(),this.addEventListener("keyup",p(this,kt),{once:!0})};$i=new WeakSet;is=function(){p(this,le)&&(p(this,le).hotkeys=p(this,qe).value||void 0,(this.noHotkeys||p(this,qe).contains("noshift+/"))&&(p(this,le).open=!1))};Fr=new WeakSet;wl=function(){p(this,le)||(Ae(this,le,H.createElement("media-keyboard-shortcuts-dialog")),tt(this,$i,is).call(this),this.appendChild(p(this,le))),p(this,le).open=!0};var xc=Object.values(n),Oc=Object.values(vr),Ll=t=>{var e,i,a,s;let{observedAttributes:r}=t.constructor;!r&&((e=t.nodeName)!=null&&e.includes("-"))&&(l.customElements.upgrade(t),{observedAttributes:r}=t.constructor);let o=(s=(a=(i=t?.getAttribute)==null?void 0:i.call(t,y.MEDIA_CHROME_ATTRIBUTES))==null?void 0:a.split)==null?void 0:s.call(a,/\s+/);return Array.isArray(r||o)?(r||o).filter(d=>xc.includes(d)):[]},Uc=t=>{var e,i;return(e=t.nodeName)!=null&&e.includes("-")&&l.customElements.get((i=t.nodeName)==null?void 0:i.toLowerCase())&&!(t instanceof l.customElements.get(t.nodeName.toLowerCase()))&&l.customElements.upgrade(t),Oc.some(a=>a in t)},Wr=t=>Uc(t)||!!Ll(t).length,kl=t=>{var e;return(e=t?.join)==null?void 0:e.call(t,":")},yl={[n.MEDIA_SUBTITLES_LIST]:_t,[n.MEDIA_SUBTITLES_SHOWING]:_t,[n.MEDIA_SEEKABLE]:kl,[n.MEDIA_BUFFERED]:t=>t?.map(kl).join(" "),[n.MEDIA_PREVIEW_COORDS]:t=>t?.join(" "),[n.MEDIA_RENDITION_LIST]:sl,[n.MEDIA_AUDIO_TRACK_LIST]:rl},Pc=async(t,e,i)=>{var a,s;if(t.isConnected||await qa(0),typeof i=="boolean"||i==null)return S(t,e,i);if(typeof i=="number")return O(t,e,i);if(typeof i=="string")return D(t,e,i);if(Array.isArray(i)&&!i.length)return t.removeAttribute(e);let r=(s=(a=yl[e])==null?void 0:a.call(yl,i))!=null?s:i;return t.setAttribute(e,r)},Nc=t=>{var e;return!!((e=t.closest)!=null&&e.call(t,'*[slot="media"]'))},St=(t,e)=>{if(Nc(t))return;let i=(s,r)=>{var o,d;Wr(s)&&r(s);let{children:c=[]}=s??{},b=(d=(o=s?.shadowRoot)==null?void 0:o.children)!=null?d:[];[...c,...b].forEach(A=>St(A,r))},a=t?.nodeName.toLowerCase();if(a.includes("-")&&!Wr(t)){l.customElements.whenDefined(a).then(()=>{i(t,e)});return}i(t,e)},Il=(t,e,i)=>{t.forEach(a=>{if(e in a){a[e]=i;return}let s=Ll(a),r=e.toLowerCase();s.includes(r)&&Pc(a,r,i)})},Hc=(t,e,i)=>{St(t,e);let a=k=>{var A;let f=(A=k?.composedPath()[0])!=null?A:k.target;e(f)},s=k=>{var A;let f=(A=k?.composedPath()[0])!=null?A:k.target;i(f)};t.addEventListener(h.REGISTER_MEDIA_STATE_RECEIVER,a),t.addEventListener(h.UNREGISTER_MEDIA_STATE_RECEIVER,s);let r=k=>{k.forEach(A=>{let{addedNodes:f=[],removedNodes:m=[],type:_,target:E,attributeName:w}=A;_==="childList"?(Array.prototype.forEach.call(f,I=>St(I,e)),Array.prototype.forEach.call(m,I=>St(I,i))):_==="attributes"&&w===y.MEDIA_CHROME_ATTRIBUTES&&(Wr(E)?e(E):i(E))})},o=[],d=k=>{let A=k.target;A.name!=="media"&&(o.forEach(f=>St(f,i)),o=[...A.assignedElements({flatten:!0})],o.forEach(f=>St(f,e)))};t.addEventListener("slotchange",d);let c=new MutationObserver(r);return c.observe(t,{childList:!0,attributes:!0,subtree:!0}),()=>{St(t,i),t.removeEventListener("slotchange",d),c.disconnect(),t.removeEventListener(h.REGISTER_MEDIA_STATE_RECEIVER,a),t.removeEventListener(h.UNREGISTER_MEDIA_STATE_RECEIVER,s)}};l.customElements.get("media-controller")||l.customElements.define("media-controller",Br);var Rl=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},as=(t,e,i)=>(Rl(t,e,"read from private field"),i?i.call(t):e.get(t)),Fc=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},ss=(t,e,i,a)=>(Rl(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),we;function Bc(t){return`
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
  `}var Ki=class extends l.HTMLElement{constructor(){if(super(),Fc(this,we,void 0),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=W(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}}static get observedAttributes(){return[y.MEDIA_CONTROLLER]}attributeChangedCallback(e,i,a){var s,r,o,d,c;e===y.MEDIA_CONTROLLER&&(i&&((r=(s=as(this,we))==null?void 0:s.unassociateElement)==null||r.call(s,this),ss(this,we,null)),a&&this.isConnected&&(ss(this,we,(o=this.getRootNode())==null?void 0:o.getElementById(a)),(c=(d=as(this,we))==null?void 0:d.associateElement)==null||c.call(d,this)))}connectedCallback(){var e,i,a;let s=this.getAttribute(y.MEDIA_CONTROLLER);s&&(ss(this,we,(e=this.getRootNode())==null?void 0:e.getElementById(s)),(a=(i=as(this,we))==null?void 0:i.associateElement)==null||a.call(i,this))}disconnectedCallback(){var e,i;(i=(e=as(this,we))==null?void 0:e.unassociateElement)==null||i.call(e,this),ss(this,we,null)}};we=new WeakMap;Ki.shadowRootOptions={mode:"open"};Ki.getTemplateHTML=Bc;l.customElements.get("media-control-bar")||l.customElements.define("media-control-bar",Ki);var Jt={PLACEMENT:"placement",BOUNDS:"bounds"};function Wc(t){return`
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
  `}var jt=class extends l.HTMLElement{constructor(){if(super(),this.updateXOffset=()=>{var e;if(!xa(this,{checkOpacity:!1,checkVisibilityCSS:!1}))return;let i=this.placement;if(i==="left"||i==="right"){this.style.removeProperty("--media-tooltip-offset-x");return}let a=getComputedStyle(this),s=(e=ye(this,"#"+this.bounds))!=null?e:ce(this);if(!s)return;let{x:r,width:o}=s.getBoundingClientRect(),{x:d,width:c}=this.getBoundingClientRect(),b=d+c,k=r+o,A=a.getPropertyValue("--media-tooltip-offset-x"),f=A?parseFloat(A.replace("px","")):0,m=a.getPropertyValue("--media-tooltip-container-margin"),_=m?parseFloat(m.replace("px","")):0,E=d-r+f-_,w=b-k+f+_;if(E<0){this.style.setProperty("--media-tooltip-offset-x",`${E}px`);return}if(w>0){this.style.setProperty("--media-tooltip-offset-x",`${w}px`);return}this.style.removeProperty("--media-tooltip-offset-x")},!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=W(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}if(this.arrowEl=this.shadowRoot.querySelector("#arrow"),Object.prototype.hasOwnProperty.call(this,"placement")){let e=this.placement;delete this.placement,this.placement=e}}static get observedAttributes(){return[Jt.PLACEMENT,Jt.BOUNDS]}get placement(){return C(this,Jt.PLACEMENT)}set placement(e){D(this,Jt.PLACEMENT,e)}get bounds(){return C(this,Jt.BOUNDS)}set bounds(e){D(this,Jt.BOUNDS,e)}};jt.shadowRootOptions={mode:"open"};jt.getTemplateHTML=Wc;l.customElements.get("media-tooltip")||l.customElements.define("media-tooltip",jt);var Kr=jt;var qr=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},q=(t,e,i)=>(qr(t,e,"read from private field"),i?i.call(t):e.get(t)),yt=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},rs=(t,e,i,a)=>(qr(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Dl=(t,e,i)=>(qr(t,e,"access private method"),i),Me,ti,Vr,Cl,at,ei,ns,Gr,xl,it={TOOLTIP_PLACEMENT:"tooltipplacement",DISABLED:"disabled",NO_TOOLTIP:"notooltip"};function $c(t,e={}){return`
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
        <template shadowrootmode="${Kr.shadowRootOptions.mode}">
          ${Kr.getTemplateHTML({})}
        </template>
        <slot name="tooltip-content">
          ${this.getTooltipContentHTML(t)}
        </slot>
      </media-tooltip>
    </slot>
  `}function Kc(t,e){return`
    <slot></slot>
  `}function Vc(){return""}var $=class extends l.HTMLElement{constructor(){if(super(),yt(this,Vr),yt(this,Gr),yt(this,Me,void 0),this.preventClick=!1,this.tooltipEl=null,yt(this,ti,e=>{this.preventClick||this.handleClick(e),setTimeout(q(this,at),0)}),yt(this,at,()=>{var e,i;(i=(e=this.tooltipEl)==null?void 0:e.updateXOffset)==null||i.call(e)}),yt(this,ei,e=>{let{key:i}=e;if(!this.keysUsed.includes(i)){this.removeEventListener("keyup",q(this,ei));return}this.preventClick||this.handleClick(e)}),yt(this,ns,e=>{let{metaKey:i,altKey:a,key:s}=e;if(i||a||!this.keysUsed.includes(s)){this.removeEventListener("keyup",q(this,ei));return}this.addEventListener("keyup",q(this,ei),{once:!0})}),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=W(this.attributes),i=this.constructor.getTemplateHTML(e);this.shadowRoot.setHTMLUnsafe?this.shadowRoot.setHTMLUnsafe(i):this.shadowRoot.innerHTML=i}this.tooltipEl=this.shadowRoot.querySelector("media-tooltip")}static get observedAttributes(){return["disabled",it.TOOLTIP_PLACEMENT,y.MEDIA_CONTROLLER,n.MEDIA_LANG]}enable(){this.addEventListener("click",q(this,ti)),this.addEventListener("keydown",q(this,ns)),this.tabIndex=0}disable(){this.removeEventListener("click",q(this,ti)),this.removeEventListener("keydown",q(this,ns)),this.removeEventListener("keyup",q(this,ei)),this.tabIndex=-1}attributeChangedCallback(e,i,a){var s,r,o,d,c;e===y.MEDIA_CONTROLLER?(i&&((r=(s=q(this,Me))==null?void 0:s.unassociateElement)==null||r.call(s,this),rs(this,Me,null)),a&&this.isConnected&&(rs(this,Me,(o=this.getRootNode())==null?void 0:o.getElementById(a)),(c=(d=q(this,Me))==null?void 0:d.associateElement)==null||c.call(d,this))):e==="disabled"&&a!==i?a==null?this.enable():this.disable():e===it.TOOLTIP_PLACEMENT&&this.tooltipEl&&a!==i?this.tooltipEl.placement=a:e===n.MEDIA_LANG&&(this.shadowRoot.querySelector('slot[name="tooltip-content"]').innerHTML=this.constructor.getTooltipContentHTML()),Dl(this,Vr,Cl).call(this)&&q(this,at).call(this)}connectedCallback(){var e,i,a;let{style:s}=N(this.shadowRoot,":host");s.setProperty("display",`var(--media-control-display, var(--${this.localName}-display, inline-flex))`),this.hasAttribute("disabled")?this.disable():this.enable(),this.setAttribute("role","button");let r=this.getAttribute(y.MEDIA_CONTROLLER);r&&(rs(this,Me,(e=this.getRootNode())==null?void 0:e.getElementById(r)),(a=(i=q(this,Me))==null?void 0:i.associateElement)==null||a.call(i,this)),l.customElements.whenDefined("media-tooltip").then(()=>Dl(this,Gr,xl).call(this))}disconnectedCallback(){var e,i;this.disable(),(i=(e=q(this,Me))==null?void 0:e.unassociateElement)==null||i.call(e,this),rs(this,Me,null),this.removeEventListener("mouseenter",q(this,at)),this.removeEventListener("focus",q(this,at)),this.removeEventListener("click",q(this,ti))}get keysUsed(){return["Enter"," "]}get tooltipPlacement(){return C(this,it.TOOLTIP_PLACEMENT)}set tooltipPlacement(e){D(this,it.TOOLTIP_PLACEMENT,e)}get mediaController(){return C(this,y.MEDIA_CONTROLLER)}set mediaController(e){D(this,y.MEDIA_CONTROLLER,e)}get disabled(){return T(this,it.DISABLED)}set disabled(e){S(this,it.DISABLED,e)}get noTooltip(){return T(this,it.NO_TOOLTIP)}set noTooltip(e){S(this,it.NO_TOOLTIP,e)}handleClick(e){}};Me=new WeakMap;ti=new WeakMap;Vr=new WeakSet;Cl=function(){try{return this.matches(":hover, :focus-visible")}catch{return this.matches(":hover, :focus")}};at=new WeakMap;ei=new WeakMap;ns=new WeakMap;Gr=new WeakSet;xl=function(){this.addEventListener("mouseenter",q(this,at)),this.addEventListener("focus",q(this,at)),this.addEventListener("click",q(this,ti));let t=this.tooltipPlacement;t&&this.tooltipEl&&(this.tooltipEl.placement=t)};$.shadowRootOptions={mode:"open"};$.getTemplateHTML=$c;$.getSlotTemplateHTML=Kc;$.getTooltipContentHTML=Vc;l.customElements.get("media-chrome-button")||l.customElements.define("media-chrome-button",$);var Ul=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Gc=(t,e,i)=>(Ul(t,e,"read from private field"),i?i.call(t):e.get(t)),qc=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},Yc=(t,e,i,a)=>(Ul(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),os,Qc=`<svg aria-hidden="true" viewBox="0 0 26 24">
  <path d="M16 3v2.5h3.5V9H22V3h-6ZM4 9h2.5V5.5H10V3H4v6Zm15.5 9.5H16V21h6v-6h-2.5v3.5ZM6.5 15H4v6h6v-2.5H6.5V15Z"/>
</svg>`,zc=`<svg aria-hidden="true" viewBox="0 0 26 24">
  <path d="M18.5 6.5V3H16v6h6V6.5h-3.5ZM16 21h2.5v-3.5H22V15h-6v6ZM4 17.5h3.5V21H10v-6H4v2.5Zm3.5-11H4V9h6V3H7.5v3.5Z"/>
</svg>`;function Zc(t){return`
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
      <slot name="enter">${Qc}</slot>
      <slot name="exit">${zc}</slot>
    </slot>
  `}function Xc(){return`
    <slot name="tooltip-enter">${v("Enter fullscreen mode")}</slot>
    <slot name="tooltip-exit">${v("Exit fullscreen mode")}</slot>
  `}var Ol=t=>{let e=t.mediaIsFullscreen?v("exit fullscreen mode"):v("enter fullscreen mode");t.setAttribute("aria-label",e)},Vi=class extends ${constructor(){super(...arguments),qc(this,os,null)}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_IS_FULLSCREEN,n.MEDIA_FULLSCREEN_UNAVAILABLE]}connectedCallback(){super.connectedCallback(),Ol(this)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),e===n.MEDIA_IS_FULLSCREEN&&Ol(this)}get mediaFullscreenUnavailable(){return C(this,n.MEDIA_FULLSCREEN_UNAVAILABLE)}set mediaFullscreenUnavailable(e){D(this,n.MEDIA_FULLSCREEN_UNAVAILABLE,e)}get mediaIsFullscreen(){return T(this,n.MEDIA_IS_FULLSCREEN)}set mediaIsFullscreen(e){S(this,n.MEDIA_IS_FULLSCREEN,e)}handleClick(e){Yc(this,os,e);let i=Gc(this,os)instanceof PointerEvent,a=this.mediaIsFullscreen?new l.CustomEvent(h.MEDIA_EXIT_FULLSCREEN_REQUEST,{composed:!0,bubbles:!0}):new l.CustomEvent(h.MEDIA_ENTER_FULLSCREEN_REQUEST,{composed:!0,bubbles:!0,detail:i});this.dispatchEvent(a)}};os=new WeakMap;Vi.getSlotTemplateHTML=Zc;Vi.getTooltipContentHTML=Xc;l.customElements.get("media-fullscreen-button")||l.customElements.define("media-fullscreen-button",Vi);var Nl=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Gi=(t,e,i)=>(Nl(t,e,"read from private field"),i?i.call(t):e.get(t)),Pl=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},qi=(t,e,i,a)=>(Nl(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Le,ds,ls={LOADING_DELAY:"loadingdelay",NO_AUTOHIDE:"noautohide"},Hl=500,Jc=`
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
`;function jc(t){return`
    <style>
      :host {
        display: var(--media-control-display, var(--media-loading-indicator-display, inline-block));
        vertical-align: middle;
        box-sizing: border-box;
        --_loading-indicator-delay: var(--media-loading-indicator-transition-delay, ${Hl}ms);
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

    <slot name="icon">${Jc}</slot>
    <div id="status" role="status" aria-live="polite">${v("media loading")}</div>
  `}var Yi=class extends l.HTMLElement{constructor(){if(super(),Pl(this,Le,void 0),Pl(this,ds,Hl),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=W(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}}static get observedAttributes(){return[y.MEDIA_CONTROLLER,n.MEDIA_PAUSED,n.MEDIA_LOADING,ls.LOADING_DELAY]}attributeChangedCallback(e,i,a){var s,r,o,d,c;e===ls.LOADING_DELAY&&i!==a?this.loadingDelay=Number(a):e===y.MEDIA_CONTROLLER&&(i&&((r=(s=Gi(this,Le))==null?void 0:s.unassociateElement)==null||r.call(s,this),qi(this,Le,null)),a&&this.isConnected&&(qi(this,Le,(o=this.getRootNode())==null?void 0:o.getElementById(a)),(c=(d=Gi(this,Le))==null?void 0:d.associateElement)==null||c.call(d,this)))}connectedCallback(){var e,i,a;let s=this.getAttribute(y.MEDIA_CONTROLLER);s&&(qi(this,Le,(e=this.getRootNode())==null?void 0:e.getElementById(s)),(a=(i=Gi(this,Le))==null?void 0:i.associateElement)==null||a.call(i,this))}disconnectedCallback(){var e,i;(i=(e=Gi(this,Le))==null?void 0:e.unassociateElement)==null||i.call(e,this),qi(this,Le,null)}get loadingDelay(){return Gi(this,ds)}set loadingDelay(e){qi(this,ds,e);let{style:i}=N(this.shadowRoot,":host");i.setProperty("--_loading-indicator-delay",`var(--media-loading-indicator-transition-delay, ${e}ms)`)}get mediaPaused(){return T(this,n.MEDIA_PAUSED)}set mediaPaused(e){S(this,n.MEDIA_PAUSED,e)}get mediaLoading(){return T(this,n.MEDIA_LOADING)}set mediaLoading(e){S(this,n.MEDIA_LOADING,e)}get mediaController(){return C(this,y.MEDIA_CONTROLLER)}set mediaController(e){D(this,y.MEDIA_CONTROLLER,e)}get noAutohide(){return T(this,ls.NO_AUTOHIDE)}set noAutohide(e){S(this,ls.NO_AUTOHIDE,e)}};Le=new WeakMap;ds=new WeakMap;Yi.shadowRootOptions={mode:"open"};Yi.getTemplateHTML=jc;l.customElements.get("media-loading-indicator")||l.customElements.define("media-loading-indicator",Yi);var eu=`<svg aria-hidden="true" viewBox="0 0 24 24">
  <path d="M16.5 12A4.5 4.5 0 0 0 14 8v2.18l2.45 2.45a4.22 4.22 0 0 0 .05-.63Zm2.5 0a6.84 6.84 0 0 1-.54 2.64L20 16.15A8.8 8.8 0 0 0 21 12a9 9 0 0 0-7-8.77v2.06A7 7 0 0 1 19 12ZM4.27 3 3 4.27 7.73 9H3v6h4l5 5v-6.73l4.25 4.25A6.92 6.92 0 0 1 14 18.7v2.06A9 9 0 0 0 17.69 19l2 2.05L21 19.73l-9-9L4.27 3ZM12 4 9.91 6.09 12 8.18V4Z"/>
</svg>`,Fl=`<svg aria-hidden="true" viewBox="0 0 24 24">
  <path d="M3 9v6h4l5 5V4L7 9H3Zm13.5 3A4.5 4.5 0 0 0 14 8v8a4.47 4.47 0 0 0 2.5-4Z"/>
</svg>`,tu=`<svg aria-hidden="true" viewBox="0 0 24 24">
  <path d="M3 9v6h4l5 5V4L7 9H3Zm13.5 3A4.5 4.5 0 0 0 14 8v8a4.47 4.47 0 0 0 2.5-4ZM14 3.23v2.06a7 7 0 0 1 0 13.42v2.06a9 9 0 0 0 0-17.54Z"/>
</svg>`;function iu(t){return`
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
      <slot name="off">${eu}</slot>
      <slot name="low">${Fl}</slot>
      <slot name="medium">${Fl}</slot>
      <slot name="high">${tu}</slot>
    </slot>
  `}function au(){return`
    <slot name="tooltip-mute">${v("Mute")}</slot>
    <slot name="tooltip-unmute">${v("Unmute")}</slot>
  `}var Bl=t=>{let i=t.mediaVolumeLevel==="off"?v("unmute"):v("mute");t.setAttribute("aria-label",i)},Qi=class extends ${static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_VOLUME_LEVEL]}connectedCallback(){super.connectedCallback(),Bl(this)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),e===n.MEDIA_VOLUME_LEVEL&&Bl(this)}get mediaVolumeLevel(){return C(this,n.MEDIA_VOLUME_LEVEL)}set mediaVolumeLevel(e){D(this,n.MEDIA_VOLUME_LEVEL,e)}handleClick(){let e=this.mediaVolumeLevel==="off"?h.MEDIA_UNMUTE_REQUEST:h.MEDIA_MUTE_REQUEST;this.dispatchEvent(new l.CustomEvent(e,{composed:!0,bubbles:!0}))}};Qi.getSlotTemplateHTML=iu;Qi.getTooltipContentHTML=au;l.customElements.get("media-mute-button")||l.customElements.define("media-mute-button",Qi);var Wl=`<svg aria-hidden="true" viewBox="0 0 28 24">
  <path d="M24 3H4a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h20a1 1 0 0 0 1-1V4a1 1 0 0 0-1-1Zm-1 16H5V5h18v14Zm-3-8h-7v5h7v-5Z"/>
</svg>`;function su(t){return`
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
      <slot name="enter">${Wl}</slot>
      <slot name="exit">${Wl}</slot>
    </slot>
  `}function ru(){return`
    <slot name="tooltip-enter">${v("Enter picture in picture mode")}</slot>
    <slot name="tooltip-exit">${v("Exit picture in picture mode")}</slot>
  `}var $l=t=>{let e=t.mediaIsPip?v("exit picture in picture mode"):v("enter picture in picture mode");t.setAttribute("aria-label",e)},zi=class extends ${static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_IS_PIP,n.MEDIA_PIP_UNAVAILABLE]}connectedCallback(){super.connectedCallback(),$l(this)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),e===n.MEDIA_IS_PIP&&$l(this)}get mediaPipUnavailable(){return C(this,n.MEDIA_PIP_UNAVAILABLE)}set mediaPipUnavailable(e){D(this,n.MEDIA_PIP_UNAVAILABLE,e)}get mediaIsPip(){return T(this,n.MEDIA_IS_PIP)}set mediaIsPip(e){S(this,n.MEDIA_IS_PIP,e)}handleClick(){let e=this.mediaIsPip?h.MEDIA_EXIT_PIP_REQUEST:h.MEDIA_ENTER_PIP_REQUEST;this.dispatchEvent(new l.CustomEvent(e,{composed:!0,bubbles:!0}))}};zi.getSlotTemplateHTML=su;zi.getTooltipContentHTML=ru;l.customElements.get("media-pip-button")||l.customElements.define("media-pip-button",zi);var nu=`<svg aria-hidden="true" viewBox="0 0 24 24">
  <path d="m6 21 15-9L6 3v18Z"/>
</svg>`,ou=`<svg aria-hidden="true" viewBox="0 0 24 24">
  <path d="M6 20h4V4H6v16Zm8-16v16h4V4h-4Z"/>
</svg>`;function lu(t){return`
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
      <slot name="play">${nu}</slot>
      <slot name="pause">${ou}</slot>
    </slot>
  `}function du(){return`
    <slot name="tooltip-play">${v("Play")}</slot>
    <slot name="tooltip-pause">${v("Pause")}</slot>
  `}var Kl=t=>{let e=t.mediaPaused?v("play"):v("pause");t.setAttribute("aria-label",e)},Zi=class extends ${static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_PAUSED,n.MEDIA_ENDED]}connectedCallback(){super.connectedCallback(),Kl(this)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),(e===n.MEDIA_PAUSED||e===n.MEDIA_LANG)&&Kl(this)}get mediaPaused(){return T(this,n.MEDIA_PAUSED)}set mediaPaused(e){S(this,n.MEDIA_PAUSED,e)}handleClick(){let e=this.mediaPaused?h.MEDIA_PLAY_REQUEST:h.MEDIA_PAUSE_REQUEST;this.dispatchEvent(new l.CustomEvent(e,{composed:!0,bubbles:!0}))}};Zi.getSlotTemplateHTML=lu;Zi.getTooltipContentHTML=du;l.customElements.get("media-play-button")||l.customElements.define("media-play-button",Zi);var Vl=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},cs=(t,e,i)=>(Vl(t,e,"read from private field"),i?i.call(t):e.get(t)),cu=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},us=(t,e,i,a)=>(Vl(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Re;function uu(t,e={}){return`
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
  `}function hu(t,e){return`
    <slot></slot>
  `}var he=class extends l.HTMLElement{constructor(){if(super(),cu(this,Re,void 0),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=W(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}}static get observedAttributes(){return[y.MEDIA_CONTROLLER]}attributeChangedCallback(e,i,a){var s,r,o,d,c;e===y.MEDIA_CONTROLLER&&(i&&((r=(s=cs(this,Re))==null?void 0:s.unassociateElement)==null||r.call(s,this),us(this,Re,null)),a&&this.isConnected&&(us(this,Re,(o=this.getRootNode())==null?void 0:o.getElementById(a)),(c=(d=cs(this,Re))==null?void 0:d.associateElement)==null||c.call(d,this)))}connectedCallback(){var e,i,a;let{style:s}=N(this.shadowRoot,":host");s.setProperty("display",`var(--media-control-display, var(--${this.localName}-display, inline-flex))`);let r=this.getAttribute(y.MEDIA_CONTROLLER);r&&(us(this,Re,(e=this.getRootNode())==null?void 0:e.getElementById(r)),(a=(i=cs(this,Re))==null?void 0:i.associateElement)==null||a.call(i,this))}disconnectedCallback(){var e,i;(i=(e=cs(this,Re))==null?void 0:e.unassociateElement)==null||i.call(e,this),us(this,Re,null)}};Re=new WeakMap;he.shadowRootOptions={mode:"open"};he.getTemplateHTML=uu;he.getSlotTemplateHTML=hu;l.customElements.get("media-text-display")||l.customElements.define("media-text-display",he);var Gl=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},mu=(t,e,i)=>(Gl(t,e,"read from private field"),i?i.call(t):e.get(t)),pu=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},vu=(t,e,i,a)=>(Gl(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),hs,Yr=class extends he{constructor(){super(),pu(this,hs,void 0),vu(this,hs,this.shadowRoot.querySelector("slot"))}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_PREVIEW_CHAPTER,n.MEDIA_LANG]}attributeChangedCallback(e,i,a){if(super.attributeChangedCallback(e,i,a),(e===n.MEDIA_PREVIEW_CHAPTER||e===n.MEDIA_LANG)&&a!==i&&a!=null)if(mu(this,hs).textContent=a,a!==""){let s=v("chapter: {chapterName}",{chapterName:a});this.setAttribute("aria-valuetext",s)}else this.removeAttribute("aria-valuetext")}get mediaPreviewChapter(){return C(this,n.MEDIA_PREVIEW_CHAPTER)}set mediaPreviewChapter(e){D(this,n.MEDIA_PREVIEW_CHAPTER,e)}};hs=new WeakMap;l.customElements.get("media-preview-chapter-display")||l.customElements.define("media-preview-chapter-display",Yr);var ql=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},ms=(t,e,i)=>(ql(t,e,"read from private field"),i?i.call(t):e.get(t)),Eu=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},ps=(t,e,i,a)=>(ql(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),De;function fu(t){return`
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
  `}var ii=class extends l.HTMLElement{constructor(){if(super(),Eu(this,De,void 0),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=W(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}}static get observedAttributes(){return[y.MEDIA_CONTROLLER,n.MEDIA_PREVIEW_IMAGE,n.MEDIA_PREVIEW_COORDS]}connectedCallback(){var e,i,a;let s=this.getAttribute(y.MEDIA_CONTROLLER);s&&(ps(this,De,(e=this.getRootNode())==null?void 0:e.getElementById(s)),(a=(i=ms(this,De))==null?void 0:i.associateElement)==null||a.call(i,this))}disconnectedCallback(){var e,i;(i=(e=ms(this,De))==null?void 0:e.unassociateElement)==null||i.call(e,this),ps(this,De,null)}attributeChangedCallback(e,i,a){var s,r,o,d,c;[n.MEDIA_PREVIEW_IMAGE,n.MEDIA_PREVIEW_COORDS].includes(e)&&this.update(),e===y.MEDIA_CONTROLLER&&(i&&((r=(s=ms(this,De))==null?void 0:s.unassociateElement)==null||r.call(s,this),ps(this,De,null)),a&&this.isConnected&&(ps(this,De,(o=this.getRootNode())==null?void 0:o.getElementById(a)),(c=(d=ms(this,De))==null?void 0:d.associateElement)==null||c.call(d,this)))}get mediaPreviewImage(){return C(this,n.MEDIA_PREVIEW_IMAGE)}set mediaPreviewImage(e){D(this,n.MEDIA_PREVIEW_IMAGE,e)}get mediaPreviewCoords(){let e=this.getAttribute(n.MEDIA_PREVIEW_COORDS);if(e)return e.split(/\s+/).map(i=>+i)}set mediaPreviewCoords(e){if(!e){this.removeAttribute(n.MEDIA_PREVIEW_COORDS);return}this.setAttribute(n.MEDIA_PREVIEW_COORDS,e.join(" "))}update(){let e=this.mediaPreviewCoords,i=this.mediaPreviewImage;if(!(e&&i))return;let[a,s,r,o]=e,d=i.split("#")[0],c=getComputedStyle(this),{maxWidth:b,maxHeight:k,minWidth:A,minHeight:f}=c,m=c.getPropertyValue("--media-preview-thumbnail-object-fit").trim()||"contain",_,E;if(m==="fill"){let Be=parseInt(b)/r,We=parseInt(k)/o,yi=parseInt(A)/r,ht=parseInt(f)/o;_=Be<1?Be:Math.max(Be,yi),E=We<1?We:Math.max(We,ht)}else{let Be=Math.min(parseInt(b)/r,parseInt(k)/o),We=Math.max(parseInt(A)/r,parseInt(f)/o),ht=Be<1?Be:We>1?We:1;_=ht,E=ht}let{style:w}=N(this.shadowRoot,":host"),I=N(this.shadowRoot,"img").style,j=this.shadowRoot.querySelector("img"),ki=Math.min(_,E)<1?"min":"max";w.setProperty(`${ki}-width`,"initial","important"),w.setProperty(`${ki}-height`,"initial","important"),w.width=`${r*_}px`,w.height=`${o*E}px`;let Ot=()=>{I.width=`${this.imgWidth*_}px`,I.height=`${this.imgHeight*E}px`,I.display="block"};j.src!==d&&(j.onload=()=>{this.imgWidth=j.naturalWidth,this.imgHeight=j.naturalHeight,Ot(),j.onload=null},j.src=d,Ot()),Ot(),I.transform=`translate(-${a*_}px, -${s*E}px)`}};De=new WeakMap;ii.shadowRootOptions={mode:"open"};ii.getTemplateHTML=fu;l.customElements.get("media-preview-thumbnail")||l.customElements.define("media-preview-thumbnail",ii);var Qr=ii;var Yl=[{singular:"hour",plural:"hours"},{singular:"minute",plural:"minutes"},{singular:"second",plural:"seconds"}],Ql=(t,e)=>{let i=t===1?v(Yl[e].singular):v(Yl[e].plural);return`${t} ${i}`},It=t=>{if(!Zt(t))return"";let e=Math.abs(t),i=e!==t,a=new Date(0,0,0,0,0,e,0),r=[a.getHours(),a.getMinutes(),a.getSeconds()].map((o,d)=>o&&Ql(o,d)).filter(o=>o).join(", ");return i?v("{time} remaining",{time:r}):e===0?Ql(0,2):r};function wt(t,e){let i=!1;t<0&&(i=!0,t=0-t),t=t<0?0:t;let a=Math.floor(t%60),s=Math.floor(t/60%60),r=Math.floor(t/3600),o=Math.floor(e/60%60),d=Math.floor(e/3600);return(isNaN(t)||t===1/0)&&(r=s=a="0"),r=r>0||d>0?r+":":"",s=((r||o>=10)&&s<10?"0"+s:s)+":",a=a<10?"0"+a:a,(i?"-":"")+r+s+a}var jp=Object.freeze({length:0,start(t){let e=t>>>0;if(e>=this.length)throw new DOMException(`Failed to execute 'start' on 'TimeRanges': The index provided (${e}) is greater than or equal to the maximum bound (${this.length}).`);return 0},end(t){let e=t>>>0;if(e>=this.length)throw new DOMException(`Failed to execute 'end' on 'TimeRanges': The index provided (${e}) is greater than or equal to the maximum bound (${this.length}).`);return 0}});var Zl=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},zl=(t,e,i)=>(Zl(t,e,"read from private field"),i?i.call(t):e.get(t)),gu=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},bu=(t,e,i,a)=>(Zl(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Xi,zr=class extends he{constructor(){super(),gu(this,Xi,void 0),bu(this,Xi,this.shadowRoot.querySelector("slot")),zl(this,Xi).textContent=wt(0)}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_PREVIEW_TIME]}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),e===n.MEDIA_PREVIEW_TIME&&a!=null&&(zl(this,Xi).textContent=wt(parseFloat(a)))}get mediaPreviewTime(){return R(this,n.MEDIA_PREVIEW_TIME)}set mediaPreviewTime(e){O(this,n.MEDIA_PREVIEW_TIME,e)}};Xi=new WeakMap;l.customElements.get("media-preview-time-display")||l.customElements.define("media-preview-time-display",zr);var ai={SEEK_OFFSET:"seekoffset"},Zr=30,_u=t=>`
  <svg aria-hidden="true" viewBox="0 0 20 24">
    <defs>
      <style>.text{font-size:8px;font-family:Arial-BoldMT, Arial;font-weight:700;}</style>
    </defs>
    <text class="text value" transform="translate(2.18 19.87)">${t}</text>
    <path d="M10 6V3L4.37 7 10 10.94V8a5.54 5.54 0 0 1 1.9 10.48v2.12A7.5 7.5 0 0 0 10 6Z"/>
  </svg>`;function Au(t,e){return`
    <slot name="icon">${_u(e.seekOffset)}</slot>
  `}var Tu=(t,e)=>{t.setAttribute("aria-label",v("seek back {seekOffset} seconds",{seekOffset:e}))};function Su(){return v("Seek backward")}var ku=0,Ji=class extends ${static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_CURRENT_TIME,ai.SEEK_OFFSET]}connectedCallback(){super.connectedCallback(),this.seekOffset=R(this,ai.SEEK_OFFSET,Zr)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),Tu(this,this.seekOffset),e===ai.SEEK_OFFSET&&(this.seekOffset=R(this,ai.SEEK_OFFSET,Zr))}get seekOffset(){return R(this,ai.SEEK_OFFSET,Zr)}set seekOffset(e){O(this,ai.SEEK_OFFSET,e),this.setAttribute("aria-label",v("seek back {seekOffset} seconds",{seekOffset:this.seekOffset})),Da(Ca(this,"icon"),this.seekOffset)}get mediaCurrentTime(){return R(this,n.MEDIA_CURRENT_TIME,ku)}set mediaCurrentTime(e){O(this,n.MEDIA_CURRENT_TIME,e)}handleClick(){let e=Math.max(this.mediaCurrentTime-this.seekOffset,0),i=new l.CustomEvent(h.MEDIA_SEEK_REQUEST,{composed:!0,bubbles:!0,detail:e});this.dispatchEvent(i)}};Ji.getSlotTemplateHTML=Au;Ji.getTooltipContentHTML=Su;l.customElements.get("media-seek-backward-button")||l.customElements.define("media-seek-backward-button",Ji);var si={SEEK_OFFSET:"seekoffset"},Xr=30,yu=t=>`
  <svg aria-hidden="true" viewBox="0 0 20 24">
    <defs>
      <style>.text{font-size:8px;font-family:Arial-BoldMT, Arial;font-weight:700;}</style>
    </defs>
    <text class="text value" transform="translate(8.9 19.87)">${t}</text>
    <path d="M10 6V3l5.61 4L10 10.94V8a5.54 5.54 0 0 0-1.9 10.48v2.12A7.5 7.5 0 0 1 10 6Z"/>
  </svg>`;function Iu(t,e){return`
    <slot name="icon">${yu(e.seekOffset)}</slot>
  `}var wu=(t,e)=>{t.setAttribute("aria-label",v("seek forward {seekOffset} seconds",{seekOffset:e}))};function Mu(){return v("Seek forward")}var Lu=0,ji=class extends ${static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_CURRENT_TIME,si.SEEK_OFFSET]}connectedCallback(){super.connectedCallback(),this.seekOffset=R(this,si.SEEK_OFFSET,Xr)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),wu(this,this.seekOffset),e===si.SEEK_OFFSET&&(this.seekOffset=R(this,si.SEEK_OFFSET,Xr))}get seekOffset(){return R(this,si.SEEK_OFFSET,Xr)}set seekOffset(e){O(this,si.SEEK_OFFSET,e),this.setAttribute("aria-label",v("seek forward {seekOffset} seconds",{seekOffset:this.seekOffset})),Da(Ca(this,"icon"),this.seekOffset)}get mediaCurrentTime(){return R(this,n.MEDIA_CURRENT_TIME,Lu)}set mediaCurrentTime(e){O(this,n.MEDIA_CURRENT_TIME,e)}handleClick(){let e=this.mediaCurrentTime+this.seekOffset,i=new l.CustomEvent(h.MEDIA_SEEK_REQUEST,{composed:!0,bubbles:!0,detail:e});this.dispatchEvent(i)}};ji.getSlotTemplateHTML=Iu;ji.getTooltipContentHTML=Mu;l.customElements.get("media-seek-forward-button")||l.customElements.define("media-seek-forward-button",ji);var en=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Te=(t,e,i)=>(en(t,e,"read from private field"),i?i.call(t):e.get(t)),Mt=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},tn=(t,e,i,a)=>(en(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),rt=(t,e,i)=>(en(t,e,"access private method"),i),ri,Ce,bs,an,Jl,fs,sn,ea,vs,Es,Jr,st={REMAINING:"remaining",SHOW_DURATION:"showduration",NO_TOGGLE:"notoggle"},Xl=[...Object.values(st),n.MEDIA_CURRENT_TIME,n.MEDIA_DURATION,n.MEDIA_SEEKABLE],jl=["Enter"," "],Ru="&nbsp;/&nbsp;",jr=(t,{timesSep:e=Ru}={})=>{var i,a;let s=(i=t.mediaCurrentTime)!=null?i:0,[,r]=(a=t.mediaSeekable)!=null?a:[],o=0;Number.isFinite(t.mediaDuration)?o=t.mediaDuration:Number.isFinite(r)&&(o=r);let d=t.remaining?wt(0-(o-s)):wt(s);return t.showDuration?`${d}${e}${wt(o)}`:d},Du=t=>{var e;let i=t.mediaCurrentTime,[,a]=(e=t.mediaSeekable)!=null?e:[],s=null;if(Number.isFinite(t.mediaDuration)?s=t.mediaDuration:Number.isFinite(a)&&(s=a),i==null||s===null){t.setAttribute("aria-description",v("video not loaded, unknown time."));return}let r=t.remaining?It(0-(s-i)):It(i);if(!t.showDuration){t.setAttribute("aria-description",r);return}let o=It(s),d=v("{currentTime} of {totalTime}",{currentTime:r,totalTime:o});t.setAttribute("aria-description",d)};function Cu(t,e){return`
    <slot>${jr(e)}</slot>
  `}var xu=t=>{t.setAttribute("aria-label",v("playback time"))},gs=class extends he{constructor(){super(),Mt(this,an),Mt(this,fs),Mt(this,ea),Mt(this,Es),Mt(this,ri,void 0),Mt(this,Ce,null),Mt(this,bs,e=>{let{metaKey:i,altKey:a,key:s}=e;if(i||a||!jl.includes(s)){this.removeEventListener("keyup",Te(this,Ce));return}this.addEventListener("keyup",Te(this,Ce))}),tn(this,ri,this.shadowRoot.querySelector("slot")),Te(this,ri).innerHTML=`${jr(this)}`}static get observedAttributes(){return[...super.observedAttributes,...Xl,"disabled"]}connectedCallback(){let{style:e}=N(this.shadowRoot,":host(:hover:not([notoggle]))");e.setProperty("cursor","var(--media-cursor, pointer)"),e.setProperty("background","var(--media-control-hover-background, rgba(50 50 70 / .7))"),this.setAttribute("aria-label",v("playback time")),rt(this,ea,vs).call(this),super.connectedCallback()}toggleTimeDisplay(){this.noToggle||(this.hasAttribute("remaining")?this.removeAttribute("remaining"):this.setAttribute("remaining",""))}disconnectedCallback(){this.disable(),rt(this,fs,sn).call(this),super.disconnectedCallback()}attributeChangedCallback(e,i,a){xu(this),Xl.includes(e)?this.update():e==="disabled"&&a!==i?a==null?rt(this,ea,vs).call(this):rt(this,Es,Jr).call(this):e===st.NO_TOGGLE&&a!==i&&(this.noToggle?rt(this,Es,Jr).call(this):rt(this,ea,vs).call(this)),super.attributeChangedCallback(e,i,a)}enable(){this.noToggle||(this.tabIndex=0)}disable(){this.tabIndex=-1}get remaining(){return T(this,st.REMAINING)}set remaining(e){S(this,st.REMAINING,e)}get showDuration(){return T(this,st.SHOW_DURATION)}set showDuration(e){S(this,st.SHOW_DURATION,e)}get noToggle(){return T(this,st.NO_TOGGLE)}set noToggle(e){S(this,st.NO_TOGGLE,e)}get mediaDuration(){return R(this,n.MEDIA_DURATION)}set mediaDuration(e){O(this,n.MEDIA_DURATION,e)}get mediaCurrentTime(){return R(this,n.MEDIA_CURRENT_TIME)}set mediaCurrentTime(e){O(this,n.MEDIA_CURRENT_TIME,e)}get mediaSeekable(){let e=this.getAttribute(n.MEDIA_SEEKABLE);if(e)return e.split(":").map(i=>+i)}set mediaSeekable(e){if(e==null){this.removeAttribute(n.MEDIA_SEEKABLE);return}this.setAttribute(n.MEDIA_SEEKABLE,e.join(":"))}update(){let e=jr(this);Du(this),e!==Te(this,ri).innerHTML&&(Te(this,ri).innerHTML=e)}};ri=new WeakMap;Ce=new WeakMap;bs=new WeakMap;an=new WeakSet;Jl=function(){Te(this,Ce)||(tn(this,Ce,t=>{let{key:e}=t;if(!jl.includes(e)){this.removeEventListener("keyup",Te(this,Ce));return}this.toggleTimeDisplay()}),this.addEventListener("keydown",Te(this,bs)),this.addEventListener("click",this.toggleTimeDisplay))};fs=new WeakSet;sn=function(){Te(this,Ce)&&(this.removeEventListener("keyup",Te(this,Ce)),this.removeEventListener("keydown",Te(this,bs)),this.removeEventListener("click",this.toggleTimeDisplay),tn(this,Ce,null))};ea=new WeakSet;vs=function(){!this.noToggle&&!this.hasAttribute("disabled")&&(this.setAttribute("role","button"),this.enable(),rt(this,an,Jl).call(this))};Es=new WeakSet;Jr=function(){this.removeAttribute("role"),this.disable(),rt(this,fs,sn).call(this)};gs.getSlotTemplateHTML=Cu;l.customElements.get("media-time-display")||l.customElements.define("media-time-display",gs);var un=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},K=(t,e,i)=>(un(t,e,"read from private field"),i?i.call(t):e.get(t)),J=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},nt=(t,e,i,a)=>(un(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Se=(t,e,i)=>(un(t,e,"access private method"),i),xe,Ls,_s,As,ke,ws,Ts,Ss,ks,hn,ed,ys,rn,Is,nn,Ms,mn,on,td,ln,id,dn,ad,cn,sd;function Ou(t){return`
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
  `}function Uu(t){return""}var Oe=class extends l.HTMLElement{constructor(){if(super(),J(this,hn),J(this,ys),J(this,Is),J(this,Ms),J(this,on),J(this,ln),J(this,dn),J(this,cn),J(this,xe,void 0),J(this,Ls,void 0),J(this,_s,void 0),J(this,As,void 0),J(this,ke,{}),J(this,ws,[]),J(this,Ts,()=>{if(this.range.matches(":focus-visible")){let{style:e}=N(this.shadowRoot,":host");e.setProperty("--_focus-visible-box-shadow","var(--_focus-box-shadow)")}}),J(this,Ss,()=>{let{style:e}=N(this.shadowRoot,":host");e.removeProperty("--_focus-visible-box-shadow")}),J(this,ks,()=>{let e=this.shadowRoot.querySelector("#segments-clipping");e&&e.parentNode.append(e)}),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=W(this.attributes),i=this.constructor.getTemplateHTML(e);this.shadowRoot.setHTMLUnsafe?this.shadowRoot.setHTMLUnsafe(i):this.shadowRoot.innerHTML=i}this.container=this.shadowRoot.querySelector("#container"),nt(this,_s,this.shadowRoot.querySelector("#startpoint")),nt(this,As,this.shadowRoot.querySelector("#endpoint")),this.range=this.shadowRoot.querySelector("#range"),this.appearance=this.shadowRoot.querySelector("#appearance")}static get observedAttributes(){return["disabled","aria-disabled",y.MEDIA_CONTROLLER]}attributeChangedCallback(e,i,a){var s,r,o,d,c;e===y.MEDIA_CONTROLLER?(i&&((r=(s=K(this,xe))==null?void 0:s.unassociateElement)==null||r.call(s,this),nt(this,xe,null)),a&&this.isConnected&&(nt(this,xe,(o=this.getRootNode())==null?void 0:o.getElementById(a)),(c=(d=K(this,xe))==null?void 0:d.associateElement)==null||c.call(d,this))):(e==="disabled"||e==="aria-disabled"&&i!==a)&&(a==null?(this.range.removeAttribute(e),Se(this,ys,rn).call(this)):(this.range.setAttribute(e,a),Se(this,Is,nn).call(this)))}connectedCallback(){var e,i,a;let{style:s}=N(this.shadowRoot,":host");s.setProperty("display",`var(--media-control-display, var(--${this.localName}-display, inline-flex))`),K(this,ke).pointer=N(this.shadowRoot,"#pointer"),K(this,ke).progress=N(this.shadowRoot,"#progress"),K(this,ke).thumb=N(this.shadowRoot,'#thumb, ::slotted([slot="thumb"])'),K(this,ke).activeSegment=N(this.shadowRoot,"#segments-clipping rect:nth-child(0)");let r=this.getAttribute(y.MEDIA_CONTROLLER);r&&(nt(this,xe,(e=this.getRootNode())==null?void 0:e.getElementById(r)),(a=(i=K(this,xe))==null?void 0:i.associateElement)==null||a.call(i,this)),this.updateBar(),this.shadowRoot.addEventListener("focusin",K(this,Ts)),this.shadowRoot.addEventListener("focusout",K(this,Ss)),Se(this,ys,rn).call(this),$e(this.container,K(this,ks))}disconnectedCallback(){var e,i;Se(this,Is,nn).call(this),(i=(e=K(this,xe))==null?void 0:e.unassociateElement)==null||i.call(e,this),nt(this,xe,null),this.shadowRoot.removeEventListener("focusin",K(this,Ts)),this.shadowRoot.removeEventListener("focusout",K(this,Ss)),Ke(this.container,K(this,ks))}updatePointerBar(e){var i;(i=K(this,ke).pointer)==null||i.style.setProperty("width",`${this.getPointerRatio(e)*100}%`)}updateBar(){var e,i;let a=this.range.valueAsNumber*100;(e=K(this,ke).progress)==null||e.style.setProperty("width",`${a}%`),(i=K(this,ke).thumb)==null||i.style.setProperty("left",`${a}%`)}updateSegments(e){let i=this.shadowRoot.querySelector("#segments-clipping");if(i.textContent="",this.container.classList.toggle("segments",!!e?.length),!e?.length)return;let a=[...new Set([+this.range.min,...e.flatMap(r=>[r.start,r.end]),+this.range.max])];nt(this,ws,[...a]);let s=a.pop();for(let[r,o]of a.entries()){let[d,c]=[r===0,r===a.length-1],b=d?"calc(var(--segments-gap) / -1)":`${o*100}%`,A=`calc(${((c?s:a[r+1])-o)*100}%${d||c?"":" - var(--segments-gap)"})`,f=H.createElementNS("http://www.w3.org/2000/svg","rect"),m=Li(this.shadowRoot,`#segments-clipping rect:nth-child(${r+1})`);m.style.setProperty("x",b),m.style.setProperty("width",A),i.append(f)}}getPointerRatio(e){return Wo(e.clientX,e.clientY,K(this,_s).getBoundingClientRect(),K(this,As).getBoundingClientRect())}get dragging(){return this.hasAttribute("dragging")}handleEvent(e){switch(e.type){case"pointermove":Se(this,cn,sd).call(this,e);break;case"input":this.updateBar();break;case"pointerenter":Se(this,on,td).call(this,e);break;case"pointerdown":Se(this,Ms,mn).call(this,e);break;case"pointerup":Se(this,ln,id).call(this);break;case"pointerleave":Se(this,dn,ad).call(this);break}}get keysUsed(){return["ArrowUp","ArrowRight","ArrowDown","ArrowLeft"]}};xe=new WeakMap;Ls=new WeakMap;_s=new WeakMap;As=new WeakMap;ke=new WeakMap;ws=new WeakMap;Ts=new WeakMap;Ss=new WeakMap;ks=new WeakMap;hn=new WeakSet;ed=function(t){let e=K(this,ke).activeSegment;if(!e)return;let i=this.getPointerRatio(t),s=`#segments-clipping rect:nth-child(${K(this,ws).findIndex((r,o,d)=>{let c=d[o+1];return c!=null&&i>=r&&i<=c})+1})`;(e.selectorText!=s||!e.style.transform)&&(e.selectorText=s,e.style.setProperty("transform","var(--media-range-segment-hover-transform, scaleY(2))"))};ys=new WeakSet;rn=function(){this.hasAttribute("disabled")||!this.isConnected||(this.addEventListener("input",this),this.addEventListener("pointerdown",this),this.addEventListener("pointerenter",this))};Is=new WeakSet;nn=function(){var t,e;this.removeEventListener("input",this),this.removeEventListener("pointerdown",this),this.removeEventListener("pointerenter",this),this.removeEventListener("pointerleave",this),(t=l.window)==null||t.removeEventListener("pointerup",this),(e=l.window)==null||e.removeEventListener("pointermove",this)};Ms=new WeakSet;mn=function(t){var e;nt(this,Ls,t.composedPath().includes(this.range)),(e=l.window)==null||e.addEventListener("pointerup",this,{once:!0})};on=new WeakSet;td=function(t){var e;t.pointerType!=="mouse"&&Se(this,Ms,mn).call(this,t),this.addEventListener("pointerleave",this,{once:!0}),(e=l.window)==null||e.addEventListener("pointermove",this)};ln=new WeakSet;id=function(){var t;(t=l.window)==null||t.removeEventListener("pointerup",this),this.toggleAttribute("dragging",!1),this.range.disabled=this.hasAttribute("disabled")};dn=new WeakSet;ad=function(){var t,e;this.removeEventListener("pointerleave",this),(t=l.window)==null||t.removeEventListener("pointermove",this),this.toggleAttribute("dragging",!1),this.range.disabled=this.hasAttribute("disabled"),(e=K(this,ke).activeSegment)==null||e.style.removeProperty("transform")};cn=new WeakSet;sd=function(t){t.pointerType==="pen"&&t.buttons===0||(this.toggleAttribute("dragging",t.buttons===1||t.pointerType!=="mouse"),this.updatePointerBar(t),Se(this,hn,ed).call(this,t),this.dragging&&(t.pointerType!=="mouse"||!K(this,Ls))&&(this.range.disabled=!0,this.range.valueAsNumber=this.getPointerRatio(t),this.range.dispatchEvent(new Event("input",{bubbles:!0,composed:!0}))))};Oe.shadowRootOptions={mode:"open"};Oe.getTemplateHTML=Ou;Oe.getContainerTemplateHTML=Uu;l.customElements.get("media-chrome-range")||l.customElements.define("media-chrome-range",Oe);var rd=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Z=(t,e,i)=>(rd(t,e,"read from private field"),i?i.call(t):e.get(t)),Ue=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},de=(t,e,i,a)=>(rd(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),Pu=(t,e,i,a)=>({set _(s){de(t,e,s,i)},get _(){return Z(t,e,a)}}),ni,Rs,oi,ta,Ds,Cs,xs,li,Lt,Os,Us=class{constructor(e,i,a){Ue(this,ni,void 0),Ue(this,Rs,void 0),Ue(this,oi,void 0),Ue(this,ta,void 0),Ue(this,Ds,void 0),Ue(this,Cs,void 0),Ue(this,xs,void 0),Ue(this,li,void 0),Ue(this,Lt,0),Ue(this,Os,(s=performance.now())=>{de(this,Lt,requestAnimationFrame(Z(this,Os))),de(this,ta,performance.now()-Z(this,oi));let r=1e3/this.fps;if(Z(this,ta)>r){de(this,oi,s-Z(this,ta)%r);let o=1e3/((s-Z(this,Rs))/++Pu(this,Ds)._),d=(s-Z(this,Cs))/1e3/this.duration,c=Z(this,xs)+d*this.playbackRate;c-Z(this,ni).valueAsNumber>0?de(this,li,this.playbackRate/this.duration/o):(de(this,li,.995*Z(this,li)),c=Z(this,ni).valueAsNumber+Z(this,li)),this.callback(c)}}),de(this,ni,e),this.callback=i,this.fps=a}start(){Z(this,Lt)===0&&(de(this,oi,performance.now()),de(this,Rs,Z(this,oi)),de(this,Ds,0),Z(this,Os).call(this))}stop(){Z(this,Lt)!==0&&(cancelAnimationFrame(Z(this,Lt)),de(this,Lt,0))}update({start:e,duration:i,playbackRate:a}){let s=e-Z(this,ni).valueAsNumber,r=Math.abs(i-this.duration);(s>0||s<-.5/i||r>=.5)&&this.callback(e),de(this,xs,e),de(this,Cs,performance.now()),this.duration=i,this.playbackRate=a}};ni=new WeakMap;Rs=new WeakMap;oi=new WeakMap;ta=new WeakMap;Ds=new WeakMap;Cs=new WeakMap;xs=new WeakMap;li=new WeakMap;Lt=new WeakMap;Os=new WeakMap;var gn=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},F=(t,e,i)=>(gn(t,e,"read from private field"),i?i.call(t):e.get(t)),Y=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},me=(t,e,i,a)=>(gn(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),pe=(t,e,i)=>(gn(t,e,"access private method"),i),di,ot,Hs,aa,Fs,Ns,sa,ra,ci,ui,ia,pn,nd,vn,Bs,bn,Ws,_n,$s,An,En,od,na,Ks,fn,ld,Nu=t=>{let e=t.range,i=It(+dd(t)),a=It(+t.mediaSeekableEnd),s=i&&a?v("{currentTime} of {totalTime}",{currentTime:i,totalTime:a}):v("video not loaded, unknown time.");e.setAttribute("aria-valuetext",s)};function Hu(t){return`
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
          <template shadowrootmode="${Qr.shadowRootOptions.mode}">
            ${Qr.getTemplateHTML({})}
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
  `}var Ps=(t,e=t.mediaCurrentTime)=>{let i=Number.isFinite(t.mediaSeekableStart)?t.mediaSeekableStart:0,a=Number.isFinite(t.mediaDuration)?t.mediaDuration:t.mediaSeekableEnd;if(Number.isNaN(a))return 0;let s=(e-i)/(a-i);return Math.max(0,Math.min(s,1))},dd=(t,e=t.range.valueAsNumber)=>{let i=Number.isFinite(t.mediaSeekableStart)?t.mediaSeekableStart:0,a=Number.isFinite(t.mediaDuration)?t.mediaDuration:t.mediaSeekableEnd;return Number.isNaN(a)?0:e*(a-i)+i},oa=class extends Oe{constructor(){super(),Y(this,pn),Y(this,Bs),Y(this,Ws),Y(this,$s),Y(this,En),Y(this,na),Y(this,fn),Y(this,di,null),Y(this,ot,void 0),Y(this,Hs,void 0),Y(this,aa,void 0),Y(this,Fs,void 0),Y(this,Ns,void 0),Y(this,sa,void 0),Y(this,ra,void 0),Y(this,ci,void 0),Y(this,ui,void 0),Y(this,ia,()=>{pe(this,pn,nd).call(this)?F(this,ot).start():F(this,ot).stop()}),Y(this,vn,a=>{this.dragging||(Zt(a)&&(this.range.valueAsNumber=a),F(this,ui)||this.updateBar())}),this.shadowRoot.querySelector("#track").insertAdjacentHTML("afterbegin",'<div id="buffered" part="buffered"></div>'),me(this,Hs,this.shadowRoot.querySelectorAll('[part~="box"]')),me(this,Fs,this.shadowRoot.querySelector('[part~="preview-box"]')),me(this,Ns,this.shadowRoot.querySelector('[part~="current-box"]'));let i=getComputedStyle(this);me(this,sa,parseInt(i.getPropertyValue("--media-box-padding-left"))),me(this,ra,parseInt(i.getPropertyValue("--media-box-padding-right"))),me(this,ot,new Us(this.range,F(this,vn),60))}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_PAUSED,n.MEDIA_DURATION,n.MEDIA_SEEKABLE,n.MEDIA_CURRENT_TIME,n.MEDIA_PREVIEW_IMAGE,n.MEDIA_PREVIEW_TIME,n.MEDIA_PREVIEW_CHAPTER,n.MEDIA_BUFFERED,n.MEDIA_PLAYBACK_RATE,n.MEDIA_LOADING,n.MEDIA_ENDED]}connectedCallback(){var e;super.connectedCallback(),this.range.setAttribute("aria-label",v("seek")),F(this,ia).call(this),me(this,di,this.getRootNode()),(e=F(this,di))==null||e.addEventListener("transitionstart",this)}disconnectedCallback(){var e;super.disconnectedCallback(),F(this,ot).stop(),(e=F(this,di))==null||e.removeEventListener("transitionstart",this),me(this,di,null)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),i!=a&&(e===n.MEDIA_CURRENT_TIME||e===n.MEDIA_PAUSED||e===n.MEDIA_ENDED||e===n.MEDIA_LOADING||e===n.MEDIA_DURATION||e===n.MEDIA_SEEKABLE?(F(this,ot).update({start:Ps(this),duration:this.mediaSeekableEnd-this.mediaSeekableStart,playbackRate:this.mediaPlaybackRate}),F(this,ia).call(this),Nu(this)):e===n.MEDIA_BUFFERED&&this.updateBufferedBar(),(e===n.MEDIA_DURATION||e===n.MEDIA_SEEKABLE)&&(this.mediaChaptersCues=F(this,ci),this.updateBar()))}get mediaChaptersCues(){return F(this,ci)}set mediaChaptersCues(e){var i;me(this,ci,e),this.updateSegments((i=F(this,ci))==null?void 0:i.map(a=>({start:Ps(this,a.startTime),end:Ps(this,a.endTime)})))}get mediaPaused(){return T(this,n.MEDIA_PAUSED)}set mediaPaused(e){S(this,n.MEDIA_PAUSED,e)}get mediaLoading(){return T(this,n.MEDIA_LOADING)}set mediaLoading(e){S(this,n.MEDIA_LOADING,e)}get mediaDuration(){return R(this,n.MEDIA_DURATION)}set mediaDuration(e){O(this,n.MEDIA_DURATION,e)}get mediaCurrentTime(){return R(this,n.MEDIA_CURRENT_TIME)}set mediaCurrentTime(e){O(this,n.MEDIA_CURRENT_TIME,e)}get mediaPlaybackRate(){return R(this,n.MEDIA_PLAYBACK_RATE,1)}set mediaPlaybackRate(e){O(this,n.MEDIA_PLAYBACK_RATE,e)}get mediaBuffered(){let e=this.getAttribute(n.MEDIA_BUFFERED);return e?e.split(" ").map(i=>i.split(":").map(a=>+a)):[]}set mediaBuffered(e){if(!e){this.removeAttribute(n.MEDIA_BUFFERED);return}let i=e.map(a=>a.join(":")).join(" ");this.setAttribute(n.MEDIA_BUFFERED,i)}get mediaSeekable(){let e=this.getAttribute(n.MEDIA_SEEKABLE);if(e)return e.split(":").map(i=>+i)}set mediaSeekable(e){if(e==null){this.removeAttribute(n.MEDIA_SEEKABLE);return}this.setAttribute(n.MEDIA_SEEKABLE,e.join(":"))}get mediaSeekableEnd(){var e;let[,i=this.mediaDuration]=(e=this.mediaSeekable)!=null?e:[];return i}get mediaSeekableStart(){var e;let[i=0]=(e=this.mediaSeekable)!=null?e:[];return i}get mediaPreviewImage(){return C(this,n.MEDIA_PREVIEW_IMAGE)}set mediaPreviewImage(e){D(this,n.MEDIA_PREVIEW_IMAGE,e)}get mediaPreviewTime(){return R(this,n.MEDIA_PREVIEW_TIME)}set mediaPreviewTime(e){O(this,n.MEDIA_PREVIEW_TIME,e)}get mediaEnded(){return T(this,n.MEDIA_ENDED)}set mediaEnded(e){S(this,n.MEDIA_ENDED,e)}updateBar(){super.updateBar(),this.updateBufferedBar(),this.updateCurrentBox()}updateBufferedBar(){var e;let i=this.mediaBuffered;if(!i.length)return;let a;if(this.mediaEnded)a=1;else{let r=this.mediaCurrentTime,[,o=this.mediaSeekableStart]=(e=i.find(([d,c])=>d<=r&&r<=c))!=null?e:[];a=Ps(this,o)}let{style:s}=N(this.shadowRoot,"#buffered");s.setProperty("width",`${a*100}%`)}updateCurrentBox(){if(!this.shadowRoot.querySelector('slot[name="current"]').assignedElements().length)return;let i=N(this.shadowRoot,"#current-rail"),a=N(this.shadowRoot,'[part~="current-box"]'),s=pe(this,Bs,bn).call(this,F(this,Ns)),r=pe(this,Ws,_n).call(this,s,this.range.valueAsNumber),o=pe(this,$s,An).call(this,s,this.range.valueAsNumber);i.style.transform=`translateX(${r})`,i.style.setProperty("--_range-width",`${s.range.width}`),a.style.setProperty("--_box-shift",`${o}`),a.style.setProperty("--_box-width",`${s.box.width}px`),a.style.setProperty("visibility","initial")}handleEvent(e){switch(super.handleEvent(e),e.type){case"input":pe(this,fn,ld).call(this);break;case"pointermove":pe(this,En,od).call(this,e);break;case"pointerup":F(this,ui)&&me(this,ui,!1);break;case"pointerdown":me(this,ui,!0);break;case"pointerleave":pe(this,na,Ks).call(this,null);break;case"transitionstart":ee(e.target,this)&&setTimeout(()=>F(this,ia).call(this),0);break}}};di=new WeakMap;ot=new WeakMap;Hs=new WeakMap;aa=new WeakMap;Fs=new WeakMap;Ns=new WeakMap;sa=new WeakMap;ra=new WeakMap;ci=new WeakMap;ui=new WeakMap;ia=new WeakMap;pn=new WeakSet;nd=function(){return this.isConnected&&!this.mediaPaused&&!this.mediaLoading&&!this.mediaEnded&&this.mediaSeekableEnd>0&&xa(this)};vn=new WeakMap;Bs=new WeakSet;bn=function(t){var e;let a=((e=this.getAttribute("bounds")?ye(this,`#${this.getAttribute("bounds")}`):this.parentElement)!=null?e:this).getBoundingClientRect(),s=this.range.getBoundingClientRect(),r=t.offsetWidth,o=-(s.left-a.left-r/2),d=a.right-s.left-r/2;return{box:{width:r,min:o,max:d},bounds:a,range:s}};Ws=new WeakSet;_n=function(t,e){let i=`${e*100}%`,{width:a,min:s,max:r}=t.box;if(!a)return i;if(Number.isNaN(s)||(i=`max(${`calc(1 / var(--_range-width) * 100 * ${s}% + var(--media-box-padding-left))`}, ${i})`),!Number.isNaN(r)){let d=`calc(1 / var(--_range-width) * 100 * ${r}% - var(--media-box-padding-right))`;i=`min(${i}, ${d})`}return i};$s=new WeakSet;An=function(t,e){let{width:i,min:a,max:s}=t.box,r=e*t.range.width;if(r<a+F(this,sa)){let o=t.range.left-t.bounds.left-F(this,sa);return`${r-i/2+o}px`}if(r>s-F(this,ra)){let o=t.bounds.right-t.range.right-F(this,ra);return`${r+i/2-o-t.range.width}px`}return 0};En=new WeakSet;od=function(t){let e=[...F(this,Hs)].some(k=>t.composedPath().includes(k));if(!this.dragging&&(e||!t.composedPath().includes(this))){pe(this,na,Ks).call(this,null);return}let i=this.mediaSeekableEnd;if(!i)return;let a=N(this.shadowRoot,"#preview-rail"),s=N(this.shadowRoot,'[part~="preview-box"]'),r=pe(this,Bs,bn).call(this,F(this,Fs)),o=(t.clientX-r.range.left)/r.range.width;o=Math.max(0,Math.min(1,o));let d=pe(this,Ws,_n).call(this,r,o),c=pe(this,$s,An).call(this,r,o);a.style.transform=`translateX(${d})`,a.style.setProperty("--_range-width",`${r.range.width}`),s.style.setProperty("--_box-shift",`${c}`),s.style.setProperty("--_box-width",`${r.box.width}px`);let b=Math.round(F(this,aa))-Math.round(o*i);Math.abs(b)<1&&o>.01&&o<.99||(me(this,aa,o*i),pe(this,na,Ks).call(this,F(this,aa)))};na=new WeakSet;Ks=function(t){this.dispatchEvent(new l.CustomEvent(h.MEDIA_PREVIEW_REQUEST,{composed:!0,bubbles:!0,detail:t}))};fn=new WeakSet;ld=function(){F(this,ot).stop();let t=dd(this);this.dispatchEvent(new l.CustomEvent(h.MEDIA_SEEK_REQUEST,{composed:!0,bubbles:!0,detail:t}))};oa.shadowRootOptions={mode:"open"};oa.getContainerTemplateHTML=Hu;l.customElements.get("media-time-range")||l.customElements.define("media-time-range",oa);var Fu=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},cd=(t,e,i)=>(Fu(t,e,"read from private field"),i?i.call(t):e.get(t)),Bu=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},Vs,Wu=1,$u=t=>t.mediaMuted?0:t.mediaVolume,Ku=t=>`${Math.round(t*100)}%`,Tn=class extends Oe{constructor(){super(...arguments),Bu(this,Vs,()=>{let e=this.range.value,i=new l.CustomEvent(h.MEDIA_VOLUME_REQUEST,{composed:!0,bubbles:!0,detail:e});this.dispatchEvent(i)})}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_VOLUME,n.MEDIA_MUTED,n.MEDIA_VOLUME_UNAVAILABLE]}connectedCallback(){super.connectedCallback(),this.range.setAttribute("aria-label",v("volume")),this.range.addEventListener("input",cd(this,Vs))}disconnectedCallback(){this.range.removeEventListener("input",cd(this,Vs)),super.disconnectedCallback()}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),(e===n.MEDIA_VOLUME||e===n.MEDIA_MUTED)&&(this.range.valueAsNumber=$u(this),this.range.setAttribute("aria-valuetext",Ku(this.range.valueAsNumber)),this.updateBar())}get mediaVolume(){return R(this,n.MEDIA_VOLUME,Wu)}set mediaVolume(e){O(this,n.MEDIA_VOLUME,e)}get mediaMuted(){return T(this,n.MEDIA_MUTED)}set mediaMuted(e){S(this,n.MEDIA_MUTED,e)}get mediaVolumeUnavailable(){return C(this,n.MEDIA_VOLUME_UNAVAILABLE)}set mediaVolumeUnavailable(e){D(this,n.MEDIA_VOLUME_UNAVAILABLE,e)}};Vs=new WeakMap;l.customElements.get("media-volume-range")||l.customElements.define("media-volume-range",Tn);var lt=class extends Event{constructor({action:e="auto",relatedTarget:i,...a}){super("invoke",a),this.action=e,this.relatedTarget=i}},Gs=class extends Event{constructor({newState:e,oldState:i,...a}){super("toggle",a),this.newState=e,this.oldState=i}};var Rt=class extends ${connectedCallback(){super.connectedCallback(),this.invokeTargetElement&&this.setAttribute("aria-haspopup","menu")}get invokeTarget(){return this.getAttribute("invoketarget")}set invokeTarget(e){this.setAttribute("invoketarget",`${e}`)}get invokeTargetElement(){var e;return this.invokeTarget?(e=pt(this))==null?void 0:e.querySelector(`#${this.invokeTarget}`):null}handleClick(){var e;(e=this.invokeTargetElement)==null||e.dispatchEvent(new lt({relatedTarget:this}))}};l.customElements.get("media-chrome-menu-button")||l.customElements.define("media-chrome-menu-button",Rt);var Vu=`<svg aria-hidden="true" viewBox="0 0 26 24">
  <path d="M22.83 5.68a2.58 2.58 0 0 0-2.3-2.5c-3.62-.24-11.44-.24-15.06 0a2.58 2.58 0 0 0-2.3 2.5c-.23 4.21-.23 8.43 0 12.64a2.58 2.58 0 0 0 2.3 2.5c3.62.24 11.44.24 15.06 0a2.58 2.58 0 0 0 2.3-2.5c.23-4.21.23-8.43 0-12.64Zm-11.39 9.45a3.07 3.07 0 0 1-1.91.57 3.06 3.06 0 0 1-2.34-1 3.75 3.75 0 0 1-.92-2.67 3.92 3.92 0 0 1 .92-2.77 3.18 3.18 0 0 1 2.43-1 2.94 2.94 0 0 1 2.13.78c.364.359.62.813.74 1.31l-1.43.35a1.49 1.49 0 0 0-1.51-1.17 1.61 1.61 0 0 0-1.29.58 2.79 2.79 0 0 0-.5 1.89 3 3 0 0 0 .49 1.93 1.61 1.61 0 0 0 1.27.58 1.48 1.48 0 0 0 1-.37 2.1 2.1 0 0 0 .59-1.14l1.4.44a3.23 3.23 0 0 1-1.07 1.69Zm7.22 0a3.07 3.07 0 0 1-1.91.57 3.06 3.06 0 0 1-2.34-1 3.75 3.75 0 0 1-.92-2.67 3.88 3.88 0 0 1 .93-2.77 3.14 3.14 0 0 1 2.42-1 3 3 0 0 1 2.16.82 2.8 2.8 0 0 1 .73 1.31l-1.43.35a1.49 1.49 0 0 0-1.51-1.21 1.61 1.61 0 0 0-1.29.58A2.79 2.79 0 0 0 15 12a3 3 0 0 0 .49 1.93 1.61 1.61 0 0 0 1.27.58 1.44 1.44 0 0 0 1-.37 2.1 2.1 0 0 0 .6-1.15l1.4.44a3.17 3.17 0 0 1-1.1 1.7Z"/>
</svg>`,Gu=`<svg aria-hidden="true" viewBox="0 0 26 24">
  <path d="M17.73 14.09a1.4 1.4 0 0 1-1 .37 1.579 1.579 0 0 1-1.27-.58A3 3 0 0 1 15 12a2.8 2.8 0 0 1 .5-1.85 1.63 1.63 0 0 1 1.29-.57 1.47 1.47 0 0 1 1.51 1.2l1.43-.34A2.89 2.89 0 0 0 19 9.07a3 3 0 0 0-2.14-.78 3.14 3.14 0 0 0-2.42 1 3.91 3.91 0 0 0-.93 2.78 3.74 3.74 0 0 0 .92 2.66 3.07 3.07 0 0 0 2.34 1 3.07 3.07 0 0 0 1.91-.57 3.17 3.17 0 0 0 1.07-1.74l-1.4-.45c-.083.43-.3.822-.62 1.12Zm-7.22 0a1.43 1.43 0 0 1-1 .37 1.58 1.58 0 0 1-1.27-.58A3 3 0 0 1 7.76 12a2.8 2.8 0 0 1 .5-1.85 1.63 1.63 0 0 1 1.29-.57 1.47 1.47 0 0 1 1.51 1.2l1.43-.34a2.81 2.81 0 0 0-.74-1.32 2.94 2.94 0 0 0-2.13-.78 3.18 3.18 0 0 0-2.43 1 4 4 0 0 0-.92 2.78 3.74 3.74 0 0 0 .92 2.66 3.07 3.07 0 0 0 2.34 1 3.07 3.07 0 0 0 1.91-.57 3.23 3.23 0 0 0 1.07-1.74l-1.4-.45a2.06 2.06 0 0 1-.6 1.07Zm12.32-8.41a2.59 2.59 0 0 0-2.3-2.51C18.72 3.05 15.86 3 13 3c-2.86 0-5.72.05-7.53.17a2.59 2.59 0 0 0-2.3 2.51c-.23 4.207-.23 8.423 0 12.63a2.57 2.57 0 0 0 2.3 2.5c1.81.13 4.67.19 7.53.19 2.86 0 5.72-.06 7.53-.19a2.57 2.57 0 0 0 2.3-2.5c.23-4.207.23-8.423 0-12.63Zm-1.49 12.53a1.11 1.11 0 0 1-.91 1.11c-1.67.11-4.45.18-7.43.18-2.98 0-5.76-.07-7.43-.18a1.11 1.11 0 0 1-.91-1.11c-.21-4.14-.21-8.29 0-12.43a1.11 1.11 0 0 1 .91-1.11C7.24 4.56 10 4.49 13 4.49s5.76.07 7.43.18a1.11 1.11 0 0 1 .91 1.11c.21 4.14.21 8.29 0 12.43Z"/>
</svg>`;function qu(){return`
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
      <slot name="on">${Vu}</slot>
      <slot name="off">${Gu}</slot>
    </slot>
  `}function Yu(){return v("Captions")}var ud=t=>{t.setAttribute("data-captions-enabled",ll(t).toString())},hd=t=>{t.setAttribute("aria-label",v("closed captions"))},la=class extends Rt{static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_SUBTITLES_LIST,n.MEDIA_SUBTITLES_SHOWING,n.MEDIA_LANG]}connectedCallback(){super.connectedCallback(),hd(this),ud(this)}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),e===n.MEDIA_SUBTITLES_SHOWING?ud(this):e===n.MEDIA_LANG&&hd(this)}get invokeTargetElement(){var e;return this.invokeTarget!=null?super.invokeTargetElement:(e=ce(this))==null?void 0:e.querySelector("media-captions-menu")}get mediaSubtitlesList(){return md(this,n.MEDIA_SUBTITLES_LIST)}set mediaSubtitlesList(e){pd(this,n.MEDIA_SUBTITLES_LIST,e)}get mediaSubtitlesShowing(){return md(this,n.MEDIA_SUBTITLES_SHOWING)}set mediaSubtitlesShowing(e){pd(this,n.MEDIA_SUBTITLES_SHOWING,e)}};la.getSlotTemplateHTML=qu;la.getTooltipContentHTML=Yu;var md=(t,e)=>{let i=t.getAttribute(e);return i?Ni(i):[]},pd=(t,e,i)=>{if(!i?.length){t.removeAttribute(e);return}let a=_t(i);t.getAttribute(e)!==a&&t.setAttribute(e,a)};l.customElements.get("media-captions-menu-button")||l.customElements.define("media-captions-menu-button",la);function vd({anchor:t,floating:e,placement:i}){let a=Qu({anchor:t,floating:e}),{x:s,y:r}=Zu(a,i);return{x:s,y:r}}function Qu({anchor:t,floating:e}){return{anchor:zu(t,e.offsetParent),floating:{x:0,y:0,width:e.offsetWidth,height:e.offsetHeight}}}function zu(t,e){var i;let a=t.getBoundingClientRect(),s=(i=e?.getBoundingClientRect())!=null?i:{x:0,y:0};return{x:a.x-s.x,y:a.y-s.y,width:a.width,height:a.height}}function Zu({anchor:t,floating:e},i){let a=Xu(i)==="x"?"y":"x",s=a==="y"?"height":"width",r=Ed(i),o=t.x+t.width/2-e.width/2,d=t.y+t.height/2-e.height/2,c=t[s]/2-e[s]/2,b;switch(r){case"top":b={x:o,y:t.y-e.height};break;case"bottom":b={x:o,y:t.y+t.height};break;case"right":b={x:t.x+t.width,y:d};break;case"left":b={x:t.x-e.width,y:d};break;default:b={x:t.x,y:t.y}}switch(i.split("-")[1]){case"start":b[a]-=c;break;case"end":b[a]+=c;break}return b}function Ed(t){return t.split("-")[0]}function Xu(t){return["top","bottom"].includes(Ed(t))?"y":"x"}var On=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},L=(t,e,i)=>(On(t,e,"read from private field"),i?i.call(t):e.get(t)),U=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},ve=(t,e,i,a)=>(On(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),P=(t,e,i)=>(On(t,e,"access private method"),i),Pe,dt,Ye,qs,da,Ct,ha,Sn,fd,zs,Un,Zs,Ys,kn,yn,gd,In,bd,wn,_d,hi,mi,pi,ma,Xs,Pn,Mn,Ad,Nn,Td,Ln,Sd,Hn,kd,Rn,yd,Dn,Id,ca,Js,Cn,wd,ua,js,Qs,xn;function va({type:t,text:e,value:i,checked:a}){let s=H.createElement("media-chrome-menu-item");s.type=t??"",s.part.add("menu-item"),t&&s.part.add(t),s.value=i,s.checked=a;let r=H.createElement("span");return r.textContent=e,s.append(r),s}function vi(t,e){let i=t.querySelector(`:scope > [slot="${e}"]`);if(i?.nodeName=="SLOT"&&(i=i.assignedElements({flatten:!0})[0]),i)return i=i.cloneNode(!0),i;let a=t.shadowRoot.querySelector(`[name="${e}"] > svg`);return a?a.cloneNode(!0):""}function Ju(t){return`
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
  `}var Dt={STYLE:"style",HIDDEN:"hidden",DISABLED:"disabled",ANCHOR:"anchor"},Ne=class extends l.HTMLElement{constructor(){if(super(),U(this,Sn),U(this,zs),U(this,Ys),U(this,yn),U(this,In),U(this,wn),U(this,pi),U(this,Xs),U(this,Mn),U(this,Nn),U(this,Ln),U(this,Hn),U(this,Rn),U(this,Dn),U(this,ca),U(this,Cn),U(this,ua),U(this,Qs),U(this,Pe,null),U(this,dt,null),U(this,Ye,null),U(this,qs,new Set),U(this,da,void 0),U(this,Ct,!1),U(this,ha,null),U(this,Zs,()=>{let e=L(this,qs),i=new Set(this.items);for(let a of e)i.has(a)||this.dispatchEvent(new CustomEvent("removemenuitem",{detail:a}));for(let a of i)e.has(a)||this.dispatchEvent(new CustomEvent("addmenuitem",{detail:a}));ve(this,qs,i)}),U(this,hi,()=>{P(this,pi,ma).call(this),P(this,Xs,Pn).call(this,!1)}),U(this,mi,()=>{P(this,pi,ma).call(this)}),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=W(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}this.container=this.shadowRoot.querySelector("#container"),this.defaultSlot=this.shadowRoot.querySelector("slot:not([name])"),ve(this,da,new MutationObserver(L(this,Zs)))}static get observedAttributes(){return[Dt.DISABLED,Dt.HIDDEN,Dt.STYLE,Dt.ANCHOR,y.MEDIA_CONTROLLER]}static formatMenuItemText(e,i){return e}enable(){this.addEventListener("click",this),this.addEventListener("focusout",this),this.addEventListener("keydown",this),this.addEventListener("invoke",this),this.addEventListener("toggle",this)}disable(){this.removeEventListener("click",this),this.removeEventListener("focusout",this),this.removeEventListener("keyup",this),this.removeEventListener("invoke",this),this.removeEventListener("toggle",this)}handleEvent(e){switch(e.type){case"slotchange":P(this,Sn,fd).call(this,e);break;case"invoke":P(this,yn,gd).call(this,e);break;case"click":P(this,Mn,Ad).call(this,e);break;case"toggle":P(this,Ln,Sd).call(this,e);break;case"focusout":P(this,Rn,yd).call(this,e);break;case"keydown":P(this,Dn,Id).call(this,e);break}}connectedCallback(){var e,i;L(this,da).observe(this.defaultSlot,{childList:!0}),ve(this,ha,Li(this.shadowRoot,":host")),P(this,Ys,kn).call(this),this.hasAttribute("disabled")||this.enable(),this.role||(this.role="menu"),ve(this,Pe,Ra(this)),(i=(e=L(this,Pe))==null?void 0:e.associateElement)==null||i.call(e,this),this.hidden||($e(pa(this),L(this,hi)),$e(this,L(this,mi))),P(this,zs,Un).call(this),this.shadowRoot.addEventListener("slotchange",this)}disconnectedCallback(){var e,i;L(this,da).disconnect(),Ke(pa(this),L(this,hi)),Ke(this,L(this,mi)),this.disable(),(i=(e=L(this,Pe))==null?void 0:e.unassociateElement)==null||i.call(e,this),ve(this,Pe,null),ve(this,dt,null),ve(this,Ye,null),this.shadowRoot.removeEventListener("slotchange",this)}attributeChangedCallback(e,i,a){var s,r,o,d;e===Dt.HIDDEN&&a!==i?(L(this,Ct)||ve(this,Ct,!0),this.hidden?P(this,wn,_d).call(this):P(this,In,bd).call(this),this.dispatchEvent(new Gs({oldState:this.hidden?"open":"closed",newState:this.hidden?"closed":"open",bubbles:!0}))):e===y.MEDIA_CONTROLLER?(i&&((r=(s=L(this,Pe))==null?void 0:s.unassociateElement)==null||r.call(s,this),ve(this,Pe,null)),a&&this.isConnected&&(ve(this,Pe,Ra(this)),(d=(o=L(this,Pe))==null?void 0:o.associateElement)==null||d.call(o,this))):e===Dt.DISABLED&&a!==i?a==null?this.enable():this.disable():e===Dt.STYLE&&a!==i&&P(this,Ys,kn).call(this)}formatMenuItemText(e,i){return this.constructor.formatMenuItemText(e,i)}get anchor(){return this.getAttribute("anchor")}set anchor(e){this.setAttribute("anchor",`${e}`)}get anchorElement(){var e;return this.anchor?(e=pt(this))==null?void 0:e.querySelector(`#${this.anchor}`):null}get items(){return this.defaultSlot.assignedElements({flatten:!0}).filter(ju)}get radioGroupItems(){return this.items.filter(e=>e.role==="menuitemradio")}get checkedItems(){return this.items.filter(e=>e.checked)}get value(){var e,i;return(i=(e=this.checkedItems[0])==null?void 0:e.value)!=null?i:""}set value(e){let i=this.items.find(a=>a.value===e);i&&P(this,Qs,xn).call(this,i)}focus(){if(ve(this,dt,Mi()),this.items.length){P(this,ua,js).call(this,this.items[0]),this.items[0].focus();return}let e=this.querySelector('[autofocus], [tabindex]:not([tabindex="-1"]), [role="menu"]');e?.focus()}handleSelect(e){var i;let a=P(this,ca,Js).call(this,e);a&&(P(this,Qs,xn).call(this,a,a.type==="checkbox"),L(this,Ye)&&!this.hidden&&((i=L(this,dt))==null||i.focus(),this.hidden=!0))}get keysUsed(){return["Enter","Escape","Tab"," ","ArrowDown","ArrowUp","Home","End"]}handleMove(e){var i,a;let{key:s}=e,r=this.items,o=(a=(i=P(this,ca,Js).call(this,e))!=null?i:P(this,Cn,wd).call(this))!=null?a:r[0],d=r.indexOf(o),c=Math.max(0,d);s==="ArrowDown"?c++:s==="ArrowUp"?c--:e.key==="Home"?c=0:e.key==="End"&&(c=r.length-1),c<0&&(c=r.length-1),c>r.length-1&&(c=0),P(this,ua,js).call(this,r[c]),r[c].focus()}};Pe=new WeakMap;dt=new WeakMap;Ye=new WeakMap;qs=new WeakMap;da=new WeakMap;Ct=new WeakMap;ha=new WeakMap;Sn=new WeakSet;fd=function(t){let e=t.target;for(let i of e.assignedNodes({flatten:!0}))i.nodeType===3&&i.textContent.trim()===""&&i.remove();["header","title"].includes(e.name)&&P(this,zs,Un).call(this),e.name||L(this,Zs).call(this)};zs=new WeakSet;Un=function(){let t=this.shadowRoot.querySelector('slot[name="header"]'),e=this.shadowRoot.querySelector('slot[name="title"]');t.hidden=e.assignedNodes().length===0&&t.assignedNodes().length===0};Zs=new WeakMap;Ys=new WeakSet;kn=function(){var t;let e=this.shadowRoot.querySelector("#layout-row"),i=(t=getComputedStyle(this).getPropertyValue("--media-menu-layout"))==null?void 0:t.trim();e.setAttribute("media",i==="row"?"":"width:0")};yn=new WeakSet;gd=function(t){ve(this,Ye,t.relatedTarget),ee(this,t.relatedTarget)||(this.hidden=!this.hidden)};In=new WeakSet;bd=function(){var t;(t=L(this,Ye))==null||t.setAttribute("aria-expanded","true"),this.addEventListener("transitionend",()=>this.focus(),{once:!0}),$e(pa(this),L(this,hi)),$e(this,L(this,mi))};wn=new WeakSet;_d=function(){var t;(t=L(this,Ye))==null||t.setAttribute("aria-expanded","false"),Ke(pa(this),L(this,hi)),Ke(this,L(this,mi))};hi=new WeakMap;mi=new WeakMap;pi=new WeakSet;ma=function(t){if(this.hasAttribute("mediacontroller")&&!this.anchor||this.hidden||!this.anchorElement)return;let{x:e,y:i}=vd({anchor:this.anchorElement,floating:this,placement:"top-start"});t??(t=this.offsetWidth);let s=pa(this).getBoundingClientRect(),r=s.width-e-t,o=s.height-i-this.offsetHeight,{style:d}=L(this,ha);d.setProperty("position","absolute"),d.setProperty("right",`${Math.max(0,r)}px`),d.setProperty("--_menu-bottom",`${o}px`);let c=getComputedStyle(this),k=d.getPropertyValue("--_menu-bottom")===c.bottom?o:parseFloat(c.bottom),A=s.height-k-parseFloat(c.marginBottom);this.style.setProperty("--_menu-max-height",`${A}px`)};Xs=new WeakSet;Pn=function(t){let e=this.querySelector('[role="menuitem"][aria-haspopup][aria-expanded="true"]'),i=e?.querySelector('[role="menu"]'),{style:a}=L(this,ha);if(t||a.setProperty("--media-menu-transition-in","none"),i){let s=i.offsetHeight,r=Math.max(i.offsetWidth,e.offsetWidth);this.style.setProperty("min-width",`${r}px`),this.style.setProperty("min-height",`${s}px`),P(this,pi,ma).call(this,r)}else this.style.removeProperty("min-width"),this.style.removeProperty("min-height"),P(this,pi,ma).call(this);a.removeProperty("--media-menu-transition-in")};Mn=new WeakSet;Ad=function(t){var e;if(t.stopPropagation(),t.composedPath().includes(L(this,Nn,Td))){(e=L(this,dt))==null||e.focus(),this.hidden=!0;return}let i=P(this,ca,Js).call(this,t);!i||i.hasAttribute("disabled")||(P(this,ua,js).call(this,i),this.handleSelect(t))};Nn=new WeakSet;Td=function(){var t;return(t=this.shadowRoot.querySelector('slot[name="header"]').assignedElements({flatten:!0}))==null?void 0:t.find(i=>i.matches('button[part~="back"]'))};Ln=new WeakSet;Sd=function(t){if(t.target===this)return;P(this,Hn,kd).call(this);let e=Array.from(this.querySelectorAll('[role="menuitem"][aria-haspopup]'));for(let i of e)i.invokeTargetElement!=t.target&&t.newState=="open"&&i.getAttribute("aria-expanded")=="true"&&!i.invokeTargetElement.hidden&&i.invokeTargetElement.dispatchEvent(new lt({relatedTarget:i}));for(let i of e)i.setAttribute("aria-expanded",`${!i.submenuElement.hidden}`);P(this,Xs,Pn).call(this,!0)};Hn=new WeakSet;kd=function(){let e=this.querySelector('[role="menuitem"] > [role="menu"]:not([hidden])');this.container.classList.toggle("has-expanded",!!e)};Rn=new WeakSet;yd=function(t){var e;ee(this,t.relatedTarget)||(L(this,Ct)&&((e=L(this,dt))==null||e.focus()),L(this,Ye)&&L(this,Ye)!==t.relatedTarget&&!this.hidden&&(this.hidden=!0))};Dn=new WeakSet;Id=function(t){var e,i,a,s,r;let{key:o,ctrlKey:d,altKey:c,metaKey:b}=t;if(!(d||c||b)&&this.keysUsed.includes(o))if(t.preventDefault(),t.stopPropagation(),o==="Tab"){if(L(this,Ct)){this.hidden=!0;return}t.shiftKey?(i=(e=this.previousElementSibling)==null?void 0:e.focus)==null||i.call(e):(s=(a=this.nextElementSibling)==null?void 0:a.focus)==null||s.call(a),this.blur()}else o==="Escape"?((r=L(this,dt))==null||r.focus(),L(this,Ct)&&(this.hidden=!0)):o==="Enter"||o===" "?this.handleSelect(t):this.handleMove(t)};ca=new WeakSet;Js=function(t){return t.composedPath().find(e=>["menuitemradio","menuitemcheckbox"].includes(e.role))};Cn=new WeakSet;wd=function(){return this.items.find(t=>t.tabIndex===0)};ua=new WeakSet;js=function(t){for(let e of this.items)e.tabIndex=e===t?0:-1};Qs=new WeakSet;xn=function(t,e){let i=[...this.checkedItems];t.type==="radio"&&this.radioGroupItems.forEach(a=>a.checked=!1),e?t.checked=!t.checked:t.checked=!0,this.checkedItems.some((a,s)=>a!=i[s])&&this.dispatchEvent(new Event("change",{bubbles:!0,composed:!0}))};Ne.shadowRootOptions={mode:"open"};Ne.getTemplateHTML=Ju;function ju(t){return["menuitem","menuitemradio","menuitemcheckbox"].includes(t?.role)}function pa(t){var e;return(e=t.getAttribute("bounds")?ye(t,`#${t.getAttribute("bounds")}`):ce(t)||t.parentElement)!=null?e:t}l.customElements.get("media-chrome-menu")||l.customElements.define("media-chrome-menu",Ne);var $n=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},eh=(t,e,i)=>($n(t,e,"read from private field"),i?i.call(t):e.get(t)),Fn=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},th=(t,e,i,a)=>($n(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),er=(t,e,i)=>($n(t,e,"access private method"),i),ar,tr,Bn,ir,Wn,ih=`
  <svg aria-hidden="true" viewBox="0 0 26 24" part="captions-indicator indicator">
    <path d="M22.83 5.68a2.58 2.58 0 0 0-2.3-2.5c-3.62-.24-11.44-.24-15.06 0a2.58 2.58 0 0 0-2.3 2.5c-.23 4.21-.23 8.43 0 12.64a2.58 2.58 0 0 0 2.3 2.5c3.62.24 11.44.24 15.06 0a2.58 2.58 0 0 0 2.3-2.5c.23-4.21.23-8.43 0-12.64Zm-11.39 9.45a3.07 3.07 0 0 1-1.91.57 3.06 3.06 0 0 1-2.34-1 3.75 3.75 0 0 1-.92-2.67 3.92 3.92 0 0 1 .92-2.77 3.18 3.18 0 0 1 2.43-1 2.94 2.94 0 0 1 2.13.78c.364.359.62.813.74 1.31l-1.43.35a1.49 1.49 0 0 0-1.51-1.17 1.61 1.61 0 0 0-1.29.58 2.79 2.79 0 0 0-.5 1.89 3 3 0 0 0 .49 1.93 1.61 1.61 0 0 0 1.27.58 1.48 1.48 0 0 0 1-.37 2.1 2.1 0 0 0 .59-1.14l1.4.44a3.23 3.23 0 0 1-1.07 1.69Zm7.22 0a3.07 3.07 0 0 1-1.91.57 3.06 3.06 0 0 1-2.34-1 3.75 3.75 0 0 1-.92-2.67 3.88 3.88 0 0 1 .93-2.77 3.14 3.14 0 0 1 2.42-1 3 3 0 0 1 2.16.82 2.8 2.8 0 0 1 .73 1.31l-1.43.35a1.49 1.49 0 0 0-1.51-1.21 1.61 1.61 0 0 0-1.29.58A2.79 2.79 0 0 0 15 12a3 3 0 0 0 .49 1.93 1.61 1.61 0 0 0 1.27.58 1.44 1.44 0 0 0 1-.37 2.1 2.1 0 0 0 .6-1.15l1.4.44a3.17 3.17 0 0 1-1.1 1.7Z"/>
  </svg>`;function ah(t){return`
    ${Ne.getTemplateHTML(t)}
    <slot name="captions-indicator" hidden>${ih}</slot>
  `}var sr=class extends Ne{constructor(){super(...arguments),Fn(this,tr),Fn(this,ir),Fn(this,ar,void 0)}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_SUBTITLES_LIST,n.MEDIA_SUBTITLES_SHOWING]}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),e===n.MEDIA_SUBTITLES_LIST&&i!==a?er(this,tr,Bn).call(this):e===n.MEDIA_SUBTITLES_SHOWING&&i!==a&&(this.value=a||"",er(this,tr,Bn).call(this))}connectedCallback(){super.connectedCallback(),this.addEventListener("change",er(this,ir,Wn))}disconnectedCallback(){super.disconnectedCallback(),this.removeEventListener("change",er(this,ir,Wn))}get anchorElement(){return this.anchor!=="auto"?super.anchorElement:ce(this).querySelector("media-captions-menu-button")}get mediaSubtitlesList(){return Md(this,n.MEDIA_SUBTITLES_LIST)}set mediaSubtitlesList(e){Ld(this,n.MEDIA_SUBTITLES_LIST,e)}get mediaSubtitlesShowing(){return Md(this,n.MEDIA_SUBTITLES_SHOWING)}set mediaSubtitlesShowing(e){Ld(this,n.MEDIA_SUBTITLES_SHOWING,e)}};ar=new WeakMap;tr=new WeakSet;Bn=function(){var t;let e=eh(this,ar)!==JSON.stringify(this.mediaSubtitlesList),i=this.value!==this.getAttribute(n.MEDIA_SUBTITLES_SHOWING);if(!e&&!i)return;th(this,ar,JSON.stringify(this.mediaSubtitlesList)),this.defaultSlot.textContent="";let a=!this.value,s=va({type:"radio",text:this.formatMenuItemText(v("Off")),value:"off",checked:a});s.prepend(vi(this,"checked-indicator")),this.defaultSlot.append(s);let r=this.mediaSubtitlesList;for(let o of r){let d=va({type:"radio",text:this.formatMenuItemText(o.label,o),value:Ya(o),checked:this.value==Ya(o)});d.prepend(vi(this,"checked-indicator")),((t=o.kind)!=null?t:"subs")==="captions"&&d.append(vi(this,"captions-indicator")),this.defaultSlot.append(d)}};ir=new WeakSet;Wn=function(){let t=this.mediaSubtitlesShowing,e=this.getAttribute(n.MEDIA_SUBTITLES_SHOWING),i=this.value!==e;if(t?.length&&i&&this.dispatchEvent(new l.CustomEvent(h.MEDIA_DISABLE_SUBTITLES_REQUEST,{composed:!0,bubbles:!0,detail:t})),!this.value||!i)return;let a=new l.CustomEvent(h.MEDIA_SHOW_SUBTITLES_REQUEST,{composed:!0,bubbles:!0,detail:this.value});this.dispatchEvent(a)};sr.getTemplateHTML=ah;var Md=(t,e)=>{let i=t.getAttribute(e);return i?Ni(i):[]},Ld=(t,e,i)=>{if(!i?.length){t.removeAttribute(e);return}let a=_t(i);t.getAttribute(e)!==a&&t.setAttribute(e,a)};l.customElements.get("media-captions-menu")||l.customElements.define("media-captions-menu",sr);var Qn=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},ie=(t,e,i)=>(Qn(t,e,"read from private field"),i?i.call(t):e.get(t)),Qe=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},Kn=(t,e,i,a)=>(Qn(t,e,"write to private field"),a?a.call(t,i):e.set(t,i),i),fi=(t,e,i)=>(Qn(t,e,"access private method"),i),rr,fa,Vn,Rd,or,zn,Zn,Dd,He,Ei,Gn,nr,qn;function sh(t){return`
    <style>
      :host {
        transition: var(--media-menu-item-transition,
          background .15s linear,
          opacity .2s ease-in-out
        );
        outline: var(--media-menu-item-outline, 0);
        outline-offset: var(--media-menu-item-outline-offset, -1px);
        cursor: var(--media-cursor, pointer);
        display: flex;
        align-items: center;
        align-self: stretch;
        justify-self: stretch;
        white-space: nowrap;
        white-space-collapse: collapse;
        text-wrap: nowrap;
        padding: .4em .8em .4em 1em;
      }

      :host(:focus-visible) {
        box-shadow: var(--media-menu-item-focus-shadow, inset 0 0 0 2px rgb(27 127 204 / .9));
        outline: var(--media-menu-item-hover-outline, 0);
        outline-offset: var(--media-menu-item-hover-outline-offset,  var(--media-menu-item-outline-offset, -1px));
      }

      :host(:hover) {
        cursor: var(--media-cursor, pointer);
        background: var(--media-menu-item-hover-background, rgb(92 92 102 / .5));
        outline: var(--media-menu-item-hover-outline);
        outline-offset: var(--media-menu-item-hover-outline-offset,  var(--media-menu-item-outline-offset, -1px));
      }

      :host([aria-checked="true"]) {
        background: var(--media-menu-item-checked-background);
      }

      :host([hidden]) {
        display: none;
      }

      :host([disabled]) {
        pointer-events: none;
        color: rgba(255, 255, 255, .3);
      }

      slot:not([name]) {
        width: 100%;
      }

      slot:not([name="submenu"]) {
        display: inline-flex;
        align-items: center;
        transition: inherit;
        opacity: var(--media-menu-item-opacity, 1);
      }

      slot[name="description"] {
        justify-content: end;
      }

      slot[name="description"] > span {
        display: inline-block;
        margin-inline: 1em .2em;
        max-width: var(--media-menu-item-description-max-width, 100px);
        text-overflow: ellipsis;
        overflow: hidden;
        font-size: .8em;
        font-weight: 400;
        text-align: right;
        position: relative;
        top: .04em;
      }

      slot[name="checked-indicator"] {
        display: none;
      }

      :host(:is([role="menuitemradio"],[role="menuitemcheckbox"])) slot[name="checked-indicator"] {
        display: var(--media-menu-item-checked-indicator-display, inline-block);
      }

      
      svg, img, ::slotted(svg), ::slotted(img) {
        height: var(--media-menu-item-icon-height, var(--media-control-height, 24px));
        fill: var(--media-icon-color, var(--media-primary-color, rgb(238 238 238)));
        display: block;
      }

      
      [part~="indicator"],
      ::slotted([part~="indicator"]) {
        fill: var(--media-menu-item-indicator-fill,
          var(--media-icon-color, var(--media-primary-color, rgb(238 238 238))));
        height: var(--media-menu-item-indicator-height, 1.25em);
        margin-right: .5ch;
      }

      [part~="checked-indicator"] {
        visibility: hidden;
      }

      :host([aria-checked="true"]) [part~="checked-indicator"] {
        visibility: visible;
      }
    </style>
    <slot name="checked-indicator">
      <svg aria-hidden="true" viewBox="0 1 24 24" part="checked-indicator indicator">
        <path d="m10 15.17 9.193-9.191 1.414 1.414-10.606 10.606-6.364-6.364 1.414-1.414 4.95 4.95Z"/>
      </svg>
    </slot>
    <slot name="prefix"></slot>
    <slot></slot>
    <slot name="description"></slot>
    <slot name="suffix">
      ${this.getSuffixSlotInnerHTML(t)}
    </slot>
    <slot name="submenu"></slot>
  `}function rh(t){return""}var Ee={TYPE:"type",VALUE:"value",CHECKED:"checked",DISABLED:"disabled"},gi=class extends l.HTMLElement{constructor(){if(super(),Qe(this,Vn),Qe(this,or),Qe(this,Zn),Qe(this,nr),Qe(this,rr,!1),Qe(this,fa,void 0),Qe(this,He,()=>{var e,i;this.submenuElement.items&&this.setAttribute("submenusize",`${this.submenuElement.items.length}`);let a=this.shadowRoot.querySelector('slot[name="description"]'),s=(e=this.submenuElement.checkedItems)==null?void 0:e[0],r=(i=s?.dataset.description)!=null?i:s?.text,o=H.createElement("span");o.textContent=r??"",a.replaceChildren(o)}),Qe(this,Ei,e=>{let{key:i}=e;if(!this.keysUsed.includes(i)){this.removeEventListener("keyup",ie(this,Ei));return}this.handleClick(e)}),Qe(this,Gn,e=>{let{metaKey:i,altKey:a,key:s}=e;if(i||a||!this.keysUsed.includes(s)){this.removeEventListener("keyup",ie(this,Ei));return}this.addEventListener("keyup",ie(this,Ei),{once:!0})}),!this.shadowRoot){this.attachShadow(this.constructor.shadowRootOptions);let e=W(this.attributes);this.shadowRoot.innerHTML=this.constructor.getTemplateHTML(e)}}static get observedAttributes(){return[Ee.TYPE,Ee.DISABLED,Ee.CHECKED,Ee.VALUE]}enable(){this.hasAttribute("tabindex")||this.setAttribute("tabindex","-1"),Ea(this)&&!this.hasAttribute("aria-checked")&&this.setAttribute("aria-checked","false"),this.addEventListener("click",this),this.addEventListener("keydown",this)}disable(){this.removeAttribute("tabindex"),this.removeEventListener("click",this),this.removeEventListener("keydown",this),this.removeEventListener("keyup",this)}handleEvent(e){switch(e.type){case"slotchange":fi(this,Vn,Rd).call(this,e);break;case"click":this.handleClick(e);break;case"keydown":ie(this,Gn).call(this,e);break;case"keyup":ie(this,Ei).call(this,e);break}}attributeChangedCallback(e,i,a){e===Ee.CHECKED&&Ea(this)&&!ie(this,rr)?this.setAttribute("aria-checked",a!=null?"true":"false"):e===Ee.TYPE&&a!==i?this.role="menuitem"+a:e===Ee.DISABLED&&a!==i&&(a==null?this.enable():this.disable())}connectedCallback(){this.hasAttribute(Ee.DISABLED)||this.enable(),this.role="menuitem"+this.type,Kn(this,fa,Yn(this,this.parentNode)),fi(this,nr,qn).call(this),this.submenuElement&&fi(this,or,zn).call(this),this.shadowRoot.addEventListener("slotchange",this)}disconnectedCallback(){this.disable(),fi(this,nr,qn).call(this),Kn(this,fa,null),this.shadowRoot.removeEventListener("slotchange",this)}get invokeTarget(){return this.getAttribute("invoketarget")}set invokeTarget(e){this.setAttribute("invoketarget",`${e}`)}get invokeTargetElement(){var e;return this.invokeTarget?(e=pt(this))==null?void 0:e.querySelector(`#${this.invokeTarget}`):this.submenuElement}get submenuElement(){return this.shadowRoot.querySelector('slot[name="submenu"]').assignedElements({flatten:!0})[0]}get type(){var e;return(e=this.getAttribute(Ee.TYPE))!=null?e:""}set type(e){this.setAttribute(Ee.TYPE,`${e}`)}get value(){var e;return(e=this.getAttribute(Ee.VALUE))!=null?e:this.text}set value(e){this.setAttribute(Ee.VALUE,e)}get text(){var e;return((e=this.textContent)!=null?e:"").trim()}get checked(){if(Ea(this))return this.getAttribute("aria-checked")==="true"}set checked(e){Ea(this)&&(Kn(this,rr,!0),this.setAttribute("aria-checked",e?"true":"false"),e?this.part.add("checked"):this.part.remove("checked"))}handleClick(e){Ea(this)||this.invokeTargetElement&&ee(this,e.target)&&this.invokeTargetElement.dispatchEvent(new lt({relatedTarget:this}))}get keysUsed(){return["Enter"," "]}};rr=new WeakMap;fa=new WeakMap;Vn=new WeakSet;Rd=function(t){let e=t.target;if(!e?.name)for(let a of e.assignedNodes({flatten:!0}))a instanceof Text&&a.textContent.trim()===""&&a.remove();e.name==="submenu"&&(this.submenuElement?fi(this,or,zn).call(this):fi(this,Zn,Dd).call(this))};or=new WeakSet;zn=async function(){this.setAttribute("aria-haspopup","menu"),this.setAttribute("aria-expanded",`${!this.submenuElement.hidden}`),this.submenuElement.addEventListener("change",ie(this,He)),this.submenuElement.addEventListener("addmenuitem",ie(this,He)),this.submenuElement.addEventListener("removemenuitem",ie(this,He)),ie(this,He).call(this)};Zn=new WeakSet;Dd=function(){this.removeAttribute("aria-haspopup"),this.removeAttribute("aria-expanded"),this.submenuElement.removeEventListener("change",ie(this,He)),this.submenuElement.removeEventListener("addmenuitem",ie(this,He)),this.submenuElement.removeEventListener("removemenuitem",ie(this,He)),ie(this,He).call(this)};He=new WeakMap;Ei=new WeakMap;Gn=new WeakMap;nr=new WeakSet;qn=function(){var t;let e=(t=ie(this,fa))==null?void 0:t.radioGroupItems;if(!e)return;let i=e.filter(a=>a.getAttribute("aria-checked")==="true").pop();i||(i=e[0]);for(let a of e)a.setAttribute("aria-checked","false");i?.setAttribute("aria-checked","true")};gi.shadowRootOptions={mode:"open"};gi.getTemplateHTML=sh;gi.getSuffixSlotInnerHTML=rh;function Ea(t){return t.type==="radio"||t.type==="checkbox"}function Yn(t,e){if(!t)return null;let{host:i}=t.getRootNode();return!e&&i?Yn(t,i):e?.items?e:Yn(e,e?.parentNode)}l.customElements.get("media-chrome-menu-item")||l.customElements.define("media-chrome-menu-item",gi);var nh=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},bi=(t,e,i)=>(nh(t,e,"read from private field"),i?i.call(t):e.get(t)),oh=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},ct,Xn={RATES:"rates"},Jn=[1,1.2,1.5,1.7,2],xt=1;function Fe(t){return Math.round(t*100)/100}function lh(t){return`
    <style>
      :host {
        min-width: 5ch;
        padding: var(--media-button-padding, var(--media-control-padding, 10px 5px));
      }
    </style>
    <slot name="icon">${t.mediaplaybackrate?Fe(+t.mediaplaybackrate):xt}x</slot>
  `}function dh(){return v("Playback rate")}var ga=class extends ${constructor(){var e;super(),oh(this,ct,new et(this,Xn.RATES,{defaultValue:Jn})),this.container=this.shadowRoot.querySelector('slot[name="icon"]'),this.container.innerHTML=`${Fe((e=this.mediaPlaybackRate)!=null?e:xt)}x`}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_PLAYBACK_RATE,Xn.RATES]}attributeChangedCallback(e,i,a){if(super.attributeChangedCallback(e,i,a),e===Xn.RATES&&(bi(this,ct).value=a),e===n.MEDIA_PLAYBACK_RATE){let s=a?+a:Number.NaN,r=Fe(Number.isNaN(s)?xt:s);this.container.innerHTML=`${r}x`,this.setAttribute("aria-label",v("Playback rate {playbackRate}",{playbackRate:r}))}}get rates(){return bi(this,ct)}set rates(e){e?Array.isArray(e)?bi(this,ct).value=e.join(" "):typeof e=="string"&&(bi(this,ct).value=e):bi(this,ct).value=""}get mediaPlaybackRate(){return R(this,n.MEDIA_PLAYBACK_RATE,xt)}set mediaPlaybackRate(e){O(this,n.MEDIA_PLAYBACK_RATE,e)}handleClick(){var e,i;let a=Array.from(bi(this,ct).values(),o=>+o).sort((o,d)=>o-d),s=(i=(e=a.find(o=>o>this.mediaPlaybackRate))!=null?e:a[0])!=null?i:xt,r=new l.CustomEvent(h.MEDIA_PLAYBACK_RATE_REQUEST,{composed:!0,bubbles:!0,detail:s});this.dispatchEvent(r)}};ct=new WeakMap;ga.getSlotTemplateHTML=lh;ga.getTooltipContentHTML=dh;l.customElements.get("media-playback-rate-button")||l.customElements.define("media-playback-rate-button",ga);var lr=1;function ch(t){return`
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
    <slot name="icon">${t.mediaplaybackrate?Fe(+t.mediaplaybackrate):lr}x</slot>
  `}function uh(){return v("Playback rate")}var ba=class extends Rt{static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_PLAYBACK_RATE]}constructor(){var e;super(),this.container=this.shadowRoot.querySelector('slot[name="icon"]'),this.container.innerHTML=`${Fe((e=this.mediaPlaybackRate)!=null?e:lr)}x`}attributeChangedCallback(e,i,a){if(super.attributeChangedCallback(e,i,a),e===n.MEDIA_PLAYBACK_RATE){let s=a?+a:Number.NaN,r=Fe(Number.isNaN(s)?lr:s);this.container.innerHTML=`${r}x`,this.setAttribute("aria-label",v("Playback rate {playbackRate}",{playbackRate:r}))}}get invokeTargetElement(){return this.invokeTarget!=null?super.invokeTargetElement:ce(this).querySelector("media-playback-rate-menu")}get mediaPlaybackRate(){return R(this,n.MEDIA_PLAYBACK_RATE,lr)}set mediaPlaybackRate(e){O(this,n.MEDIA_PLAYBACK_RATE,e)}};ba.getSlotTemplateHTML=ch;ba.getTooltipContentHTML=uh;l.customElements.get("media-playback-rate-menu-button")||l.customElements.define("media-playback-rate-menu-button",ba);var Cd=(t,e,i)=>{if(!e.has(t))throw TypeError("Cannot "+i)},Ai=(t,e,i)=>(Cd(t,e,"read from private field"),i?i.call(t):e.get(t)),jn=(t,e,i)=>{if(e.has(t))throw TypeError("Cannot add the same private member more than once");e instanceof WeakSet?e.add(t):e.set(t,i)},_i=(t,e,i)=>(Cd(t,e,"access private method"),i),ut,Ti,_a,dr,to,eo={RATES:"rates"},io=class extends Ne{constructor(){super(),jn(this,Ti),jn(this,dr),jn(this,ut,new et(this,eo.RATES,{defaultValue:Jn})),_i(this,Ti,_a).call(this)}static get observedAttributes(){return[...super.observedAttributes,n.MEDIA_PLAYBACK_RATE,eo.RATES]}attributeChangedCallback(e,i,a){super.attributeChangedCallback(e,i,a),e===n.MEDIA_PLAYBACK_RATE&&i!=a?(this.value=a,_i(this,Ti,_a).call(this)):e===eo.RATES&&i!=a&&(Ai(this,ut).value=a,_i(this,Ti,_a).call(this))}connectedCallback(){super.connectedCallback(),this.addEventListener("change",_i(this,dr,to))}disconnectedCallback(){super.disconnectedCallback(),this.removeEventListener("change",_i(this,dr,to))}get anchorElement(){return this.anchor!=="auto"?super.anchorElement:ce(this).querySelector("media-playback-rate-menu-button")}get rates(){return Ai(this,ut)}set rates(e){e?Array.isArray(e)?Ai(this,ut).value=e.join(" "):typeof e=="string"&&(Ai(this,ut).value=e):Ai(this,ut).value="",_i(this,Ti,_a).call(this)}get mediaPlaybackRate(){return R(this,n.MEDIA_PLAYBACK_RATE,xt)}set mediaPlaybackRate(e){O(this,n.MEDIA_PLAYBACK_RATE,e)}};ut=new WeakMap;Ti=new WeakSet;_a=function(){this.defaultSlot.textContent="";let t=Fe(this.mediaPlaybackRate),e=new Set(Array.from(Ai(this,ut)).map(a=>Fe(Number(a))));t>0&&!e.has(t)&&e.add(t);let i=Array.from(e).sort((a,s)=>a-s);for(let a of i){let s=va({type:"radio",text:this.formatMenuItemText(`${a}x`,a),value:a.toString(),checked:t===a});s.prepend(vi(this,"checked-indicator")),this.defaultSlot.append(s)}};dr=new WeakSet;to=function(){if(!this.value)return;let t=new l.CustomEvent(h.MEDIA_PLAYBACK_RATE_REQUEST,{composed:!0,bubbles:!0,detail:this.value});this.dispatchEvent(t)};l.customElements.get("media-playback-rate-menu")||l.customElements.define("media-playback-rate-menu",io);var xd={Captions:"Ondertiteling","Enable captions":"Ondertiteling aan","Disable captions":"Ondertiteling uit","Enter fullscreen mode":"Volledig scherm","Exit fullscreen mode":"Volledig scherm sluiten",Mute:"Geluid uit",Unmute:"Geluid aan","Enter picture in picture mode":"Los venster","Exit picture in picture mode":"Los venster sluiten",Play:"Afspelen",Pause:"Pauzeren","Playback rate":"Snelheid","Playback rate {playbackRate}":"Snelheid {playbackRate}x","Seek backward":"Terug","Seek forward":"Vooruit",Settings:"Instellingen",Auto:"Automatisch","audio player":"audiospeler","video player":"videospeler",volume:"geluidssterkte",seek:"positie","closed captions":"ondertiteling","current playback rate":"huidige snelheid","playback time":"speeltijd","media loading":"laden",play:"afspelen",pause:"pauzeren",mute:"geluid uit",unmute:"geluid aan","chapter: {chapterName}":"hoofdstuk: {chapterName}",Off:"Uit","enter fullscreen mode":"volledig scherm","exit fullscreen mode":"volledig scherm sluiten","enter picture in picture mode":"los venster","exit picture in picture mode":"los venster sluiten","seek back {seekOffset} seconds":"{seekOffset} seconden terug","seek forward {seekOffset} seconds":"{seekOffset} seconden vooruit",hour:"uur",hours:"uur",minute:"minuut",minutes:"minuten",second:"seconde",seconds:"seconden","{time} remaining":"nog {time}","{currentTime} of {totalTime}":"{currentTime} van {totalTime}","video not loaded, unknown time.":"video niet geladen, tijd onbekend."};function Od(t){let e=(a,s)=>({...ue[a],get:s}),i=(a,s)=>ue[a].get(s);return{...ue,mediaCurrentTime:{...ue.mediaCurrentTime,get:a=>t.fromFile(i("mediaCurrentTime",a)),set:(a,s)=>ue.mediaCurrentTime.set(t.inFile(a),s)},mediaDuration:e("mediaDuration",a=>t.duration(i("mediaDuration",a))),mediaSeekable:e("mediaSeekable",a=>t.clip([i("mediaSeekable",a)??[]])[0]),mediaBuffered:e("mediaBuffered",a=>t.clip(i("mediaBuffered",a))),mediaChaptersCues:e("mediaChaptersCues",a=>i("mediaChaptersCues",a).map(s=>({...s,startTime:t.fromFile(s.startTime),endTime:t.fromFile(s.endTime)})))}}gr("nl",xd);gr("en",{"Playback rate {playbackRate}":"Playback rate {playbackRate}x"});var hh=`
  <media-loading-indicator slot="centered-chrome" noautohide></media-loading-indicator>
  <media-captions-menu anchor="auto" hidden></media-captions-menu>
  <media-playback-rate-menu anchor="auto" rates="0.75 1 1.25 1.5 1.75 2" hidden></media-playback-rate-menu>
  <media-control-bar class="player-range">
    <media-time-range>
      <media-preview-thumbnail slot="preview"></media-preview-thumbnail>
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
    <media-time-display showduration notoggle></media-time-display>
    <span class="player-gap"></span>
    <media-captions-menu-button></media-captions-menu-button>
    <media-playback-rate-menu-button></media-playback-rate-menu-button>
    <media-pip-button></media-pip-button>
    <media-fullscreen-button></media-fullscreen-button>
  </media-control-bar>`;function Ud(t,e,i){let a=document.createElement("media-controller");return a.setAttribute("lang",document.documentElement.lang||"en"),a.innerHTML=hh,t.querySelector("track[kind=captions], track[kind=subtitles]")||a.querySelector("media-captions-menu-button").remove(),t.replaceWith(a),t.slot="media",t.controls=!1,a.mediaStore=Ja({media:t,fullscreenElement:a,documentElement:document,stateMediator:Od(e)}),a.prepend(t),a.setAttribute("aria-label",i),a}var mh="application/vnd.apple.mpegurl";function Nd(t,e,i,a){if(!t.canPlayType(mh))return Pd(t,e,i,a);let s=()=>{t.removeEventListener("error",s,!0),Pd(t,e,i,a)};t.addEventListener("error",s,!0),t.src=i?`${e}#t=${i}`:e}async function Pd(t,e,i,a){let{default:s}=await import("./hls-3RWKF3H3.js").catch(()=>({}));if(!s)return a("network");if(!s.isSupported())return a("unsupported");let r=new s({startPosition:i||-1,capLevelToPlayerSize:!0});r.on(s.Events.ERROR,(o,d)=>{d.fatal&&(r.destroy(),a(ph(d,s)))}),r.loadSource(e),r.attachMedia(t)}function ph(t,e){let i=t.response?.code;return i>=400&&i<500?"missing":t.type===e.ErrorTypes.NETWORK_ERROR&&t.details!==e.ErrorDetails.MANIFEST_PARSING_ERROR?"network":t.details===e.ErrorDetails.MANIFEST_INCOMPATIBLE_CODECS_ERROR?"unsupported":"broken"}var cr=class{constructor(e){this.root=e,this.video=e.querySelector("video"),this.file=e.dataset.player==="hls"?"":this.video.dataset.address,this.address=this.video.dataset.stream??this.video.dataset.address,this.isStream=this.address!==this.file,this.span=Sa(e.dataset),this.problems=new Nt(e,()=>this.retry()),Ud(this.video,this.span,e.dataset.label),this.watch(),this.openAt(Number(e.dataset.atMs??0)/1e3)}openAt(e){this.at=e;let i=this.span.inFile(e);this.isStream&&Nd(this.video,this.address,i,s=>this.failStream(s));let a=()=>{Math.abs(this.video.currentTime-i)>.5&&(this.video.currentTime=i)};this.video.readyState>0?a():this.video.addEventListener("loadedmetadata",a,{once:!0})}watch(){this.video.addEventListener("timeupdate",()=>this.stopAtEnd()),this.onTime(e=>{!this.video.error&&this.video.readyState>1&&(this.at=e)}),this.video.addEventListener("play",()=>this.startAgain()),this.video.addEventListener("playing",()=>this.problems.clear()),this.video.addEventListener("canplay",()=>this.problems.clear()),window.addEventListener("online",()=>this.root.dataset.state==="network"&&this.retry()),this.video.addEventListener("stalled",()=>navigator.onLine||this.problems.show("network")),this.video.addEventListener("error",()=>this.explain()),this.video.error&&this.explain()}failStream(e){if(!this.file||e==="network")return this.problems.show(e);this.isStream=!1,this.address=this.file,this.video.src=this.file,this.openAt(this.at)}async explain(){if(this.isStream)return;let{error:e}=this.video;e&&this.problems.show(await Ro(e,this.address))}stopAtEnd(){!this.span.isOver(this.video.currentTime)||this.video.paused||this.video.pause()}startAgain(){this.span.isOver(this.video.currentTime)&&(this.video.currentTime=this.span.start)}retry(){let e=!this.video.paused;this.problems.clear(),this.isStream||this.video.load(),this.openAt(this.at),e&&this.play()}seek(e){this.video.currentTime=this.span.inFile(e),this.play()}play(){this.video.play().catch(()=>{})}onTime(e){let i=()=>e(this.span.fromFile(this.video.currentTime));for(let a of["timeupdate","seeking","loadedmetadata"])this.video.addEventListener(a,i)}};var Hd=new Map;function vh(t){let e=t.dataset.player in Ta?ka:cr;Hd.set(t.id,new e(t))}function Fd(t){for(let e of t.querySelectorAll("[data-for]:not([data-joined])")){let i=Hd.get(e.dataset.for);i&&(e.dataset.joined="",new ya(e,i))}}for(let t of document.querySelectorAll("[data-player]:has(video, [data-agree])"))vh(t);Fd(document);document.addEventListener("htmx:load",()=>Fd(document));
