using LaborRisk.Domain;
using LaborRisk.Server.Http;

namespace LaborRisk.Server.Accounts;

/// <summary>Every fault that accounts, desk and notices answer with, in words.</summary>
internal static class Faults
{
    public static readonly Fault SignInFirst = new(401, "请先登录", "请登录后再试 / sign in first");

    public static readonly Fault SetupNeeded = new(
        401, "尚无账号", "请打开 /setup，用启动时显示的一次性代码创建第一位管理员 / open /setup and use the one-time code shown at the start")
    {
        Flags = ["setupNeeded"],
    };

    public static readonly Fault WrongSignIn = new(401, "登录信息不正确", "请核对后重试，多次失败会暂时锁定 / check and try again; several failures lock for a time");

    public static readonly Fault CodeNeeded =
        new(401, "需要动态验证码", "请输入验证器上的六位数字 / enter the six digits of your authenticator") { Flags = ["codeNeeded"] };

    public static readonly Fault UnknownToken = new(401, "令牌无效", "请向管理员索取新的令牌 / the token is unknown or revoked; ask an administrator for a new one");

    public static readonly Fault NotAllowed = new(403, "没有权限", "您的角色不能做这件事 / your role may not do this");

    public static readonly Fault NotFromOurPage = new(
        403, "请求未经页面确认", "请刷新页面后重试 / the request lacks the page's X-CSRF-Token; reload the page and try again");

    public static readonly Fault NotFound = new(404, "没有找到", "不存在，或不在您的范围内 / it does not exist or lies outside your scope");

    public static readonly Fault SetupDone = new(409, "已有管理员", "请直接登录 / there is an administrator already; sign in");

    public static readonly Fault NameTaken = new(409, "名称已被使用", "请换一个名称 / choose another name") { Field = "name" };

    public static readonly Fault YourselfLast = new(
        409, "不能改动自己的管理员身份", "请由另一位管理员操作 / another administrator has to change your own role or disable you");

    public static readonly Fault NoTotpPending = new(409, "没有待确认的密钥", "请先申请新的密钥 / ask for a new secret first");

    public static readonly Fault DoesNotFit = new(409, "当前状态不能这样做", "情况已有变化，请刷新查看 / the alert has moved on; reload to see where it stands");

    public static readonly Fault KeyUsed = new(409, "幂等键已用于另一操作", "每次操作使用新的 Idempotency-Key / use a new Idempotency-Key for each act");

    public static readonly Fault Closed = new(409, "已销号", "这件事已经办结 / the matter is closed");

    public static readonly Fault NotJson = new(422, "内容无法读取", "请求内容应为 JSON 对象，不超过 64 KiB / the body must be a JSON object of at most 64 KiB");

    public static readonly Fault TooOften = new(
        429, "尝试太频繁，请稍后再试", "请稍等十秒再试 / too many attempts from this network; wait ten seconds")
    {
        RetryAfter = 10,
    };

    public static readonly Fault LedgerFull = new(
        503, "台账暂时无法读写", "没有任何改动，请告知管理员腾出磁盘空间后重试 / nothing was changed; ask the administrator to make room on the disk, then try again")
    {
        RetryAfter = 10,
    };

    public static Fault Locked(Instant until) =>
        new(423, "暂时锁定", "失败次数过多，请稍后再试，或请管理员解锁 / too many failures; wait, or ask an administrator to unlock") { Until = until };

    public static Fault Field(string field, string chinese, string english) => new(422, "填写有误", $"{chinese} / {english}") { Field = field };

    public static Fault Withheld(WithheldReason reason) => new(409, "不能推送", reason switch
    {
        WithheldReason.ChairNoticeNever => "该企业不作机器推送，请人工联系并登记 / no machine push for this company: phone or visit, and record it",
        WithheldReason.SmallCompany => "企业规模较小或人数不明，只限区总工会掌握 / small or of unknown size: for the district desk only",
        WithheldReason.NoChair => "该企业没有登记工会主席 / no union chair is on file for this company",
        WithheldReason.TooFewWorkers => "涉及人数不足 5 人，不向企业内部告知 / fewer than 5 workers: nothing goes inside the enterprise",
        WithheldReason.DistrictWide => "全区线索不指向任何企业 / a district-wide alert is about no company",
        _ => "企业已不在名录中 / the company is no longer in the directory",
    });
}
