using LaborRisk.Server.Http;

namespace LaborRisk.Server.Library;

/// <summary>Every fault that the library answers with, in words. Never says what was in a field.</summary>
internal static class LibraryFaults
{
    public static readonly Fault NotJson = new(400, "请求不是可读的 JSON", "请求内容应为 JSON 对象 / The body must be a JSON object");

    public static readonly Fault UnknownEnterprise = new(404, "没有这个单位代码", "请核对海报上的代码 / No employer has this code; check the poster");

    public static readonly Fault Text = new(422, "请写下 1 到 2000 个字的问题", "问题不能为空，最多 2000 个字 / The question needs 1 to 2,000 characters")
    {
        Field = "text",
    };

    public static readonly Fault Visitor = new(
        422, "参与需要本机的随机编号", "请刷新页面后再选择参与 / To join, the browser's random number is needed: reload the page")
    {
        Field = "visitor",
    };

    public static readonly Fault EnterpriseId = new(
        422, "单位代码不对", "单位代码是 18 位字母和数字，见宣传海报 / The code of an employer has 18 letters and digits; see the poster")
    {
        Field = "enterpriseId",
    };

    public static readonly Fault TooOften = new(
        429, "查询太频繁，请稍后再试", "请稍等十秒再查 / Too many searches from this network; wait ten seconds")
    {
        RetryAfter = 10,
    };
}
