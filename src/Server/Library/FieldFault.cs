namespace LaborRisk.Server.Library;

/// <summary>A field of a request that cannot be taken, and what to do. Never says what was in it.</summary>
internal sealed record FieldFault(string Field, string Title, string Detail)
{
    public static readonly FieldFault Text = new(
        "text", "请写下 1 到 2000 个字的问题", "问题不能为空，最多 2000 个字 / The question needs 1 to 2,000 characters");

    public static readonly FieldFault Visitor = new(
        "visitor", "参与需要本机的随机编号", "请刷新页面后再选择参与 / To join, the browser's random number is needed: reload the page");

    public static readonly FieldFault EnterpriseId = new(
        "enterpriseId", "单位代码不对", "单位代码是 18 位字母和数字，见宣传海报 / The code of an employer has 18 letters and digits; see the poster");
}
