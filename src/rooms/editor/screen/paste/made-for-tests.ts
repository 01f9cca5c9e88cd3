// What other programs put on the clipboard, written by hand after their manner.

export const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset="utf-8"><meta name="Generator" content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style></head>
<body lang="EN-GB" style='tab-interval:36.0pt'><!--StartFragment-->
<h1 style='mso-list:none'><b><span style='color:#2F5496'>The wells of Miravan<o:p></o:p></span></b></h1>
<p class="MsoNormal"><span lang="EN-US" style='font-size:12.0pt'>Three wells were <b
style='mso-bidi-font-weight:normal'>closed</b> on
Monday,&nbsp;and <i>nobody</i> said why.<o:p></o:p></span></p>
<p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<h2>What was found<o:p></o:p></h2>
<p class="MsoListParagraphCxSpFirst" style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]-->Nitrate in two of them<o:p></o:p></p>
<p class="MsoListParagraphCxSpMiddle" style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><span
style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>61 milligrams at the bridge<o:p></o:p></p>
<p class="MsoListParagraphCxSpLast" style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>Boil nothing<o:p></o:p></p>
<table class="MsoTableGrid" border="1" cellspacing="0">
 <tr><td width="200"><p class="MsoNormal"><b>Well<o:p></o:p></b></p></td><td width="200"><p class="MsoNormal"><b>Depth<o:p></o:p></b></p></td></tr>
 <tr><td><p class="MsoNormal">Bridge<o:p></o:p></p></td><td><p class="MsoNormal">31&nbsp;m<o:p></o:p></p></td></tr>
</table>
<p class="MsoNormal"><img width="200" src="file:///C:/temp/clip_image002.jpg"></p>
<p class="MsoNormal" dir="RTL" style='text-align:right;direction:rtl;unicode-bidi:embed'><span lang="AR-IQ">لا ينفع غلي الماء.<o:p></o:p></span></p>
<p class="MsoNormal" dir="RTL" style='text-align:right;direction:rtl;unicode-bidi:embed'><span lang="EN-US">WHO, 2017<o:p></o:p></span></p>
<!--EndFragment--></body></html>`;

export const GOOGLE_DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-7c1d"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt;"><span style="font-size:20pt;font-weight:400;font-style:normal;white-space:pre-wrap;">A notebook of ice</span></h1><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal;white-space:pre-wrap;">It holds </span><span style="font-size:11pt;font-weight:700;font-style:normal;white-space:pre-wrap;">one line</span><span style="font-size:11pt;font-weight:400;font-style:italic;white-space:pre-wrap;"> a year</span><span style="font-size:11pt;font-weight:400;font-style:normal;">, by </span><a href="https://example.org/kettle?utm_source=news&amp;utm_medium=mail" style="text-decoration:none;"><span style="font-size:11pt;color:#1155cc;font-weight:400;text-decoration:underline;">the cooperative</span></a><span style="font-size:11pt;font-weight:400;">.</span></p><br /><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;">كتبها صيادو البحيرة.</span></p><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;font-size:11pt;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-size:11pt;font-weight:400;">Copper</span></p></li><ul style="margin-top:0;"><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span style="font-size:11pt;font-weight:400;">full</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-size:11pt;font-weight:400;">hot</span></p></li></ul><div dir="ltr"><table style="border:none;"><colgroup><col /><col /></colgroup><tbody><tr><td style="border-left:solid #000 1pt;"><p dir="ltr"><span style="font-size:11pt;font-weight:700;">Winter</span></p></td><td><p dir="ltr"><span style="font-size:11pt;font-weight:700;">Days</span></p></td></tr><tr><td><p dir="ltr"><span style="font-size:11pt;font-weight:400;">1962</span></p></td><td><p dir="ltr"><span style="font-size:11pt;font-weight:400;">62</span></p></td></tr></tbody></table></div></b>`;

export const LIBRE_OFFICE = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">p { line-height: 115% }</style></head>
<body lang="ar-IQ" dir="rtl"><h2 class="western">ما الذي قيس</h2>
<p style="margin-bottom: 0cm"><font face="Noto Naskh Arabic"><font size="3" style="font-size: 12pt">قاست الهيئة <b>ثلاث</b> آبار.<br/>
وأُغلقت الثالثة.</font></font></p>
<ol>
	<li><p style="margin-bottom: 0cm">الأولى</p></li>
	<li><p style="margin-bottom: 0cm">الثانية</p></li>
</ol>
<blockquote>لا طعم لها.<p>— يوسف باران، صياد</p></blockquote>
<p dir="ltr" style="margin-bottom: 0cm">Lab no. 7, Miravan</p>
</body></html>`;

export const WEB_PAGE = `<meta charset='utf-8'><div class="story" onclick="track()"><nav><a href="/home">Home</a></nav><h2 style="color:rgb(0,0,0);font-weight:700">Ferry sails</h2><h3>On time</h3>
<p>The <a href="https://example.org/ferry?fbclid=1#top">ferry</a> sailed at <span style="font-weight:bold">six</span>. <a href="javascript:alert(1)">More</a></p>
<figure><img src="https://example.org/a.jpg" alt="A ferry" onerror="alert(1)"><figcaption>The ferry.</figcaption></figure>
<hr><blockquote><p>It sails.</p><footer>— Hana, captain</footer></blockquote>
<table><caption>Sailings</caption><thead><tr><th>Day</th><th colspan="2">Hours</th></tr></thead><tbody><tr><th>Monday</th><td>6</td><td>18</td></tr><tr><th rowspan="2">Friday</th><td>7</td><td>19</td></tr><tr><td>8</td><td>20</td></tr></tbody></table>
<table role="presentation"><tr><td><p>Laid out</p></td><td><ul><li>by a table</li></ul></td></tr></table>
<pre>line one
line two</pre><p style="display:none">unseen</p><iframe src="https://evil.example/"></iframe><script>alert(2)</script><svg><text>x</text></svg>
<p>soft\u00adhyphen and \u202eturned\u202c words</p></div>`;
