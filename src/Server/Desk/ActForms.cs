using LaborRisk.Ledger;
using LaborRisk.Server.Accounts;
using LaborRisk.Server.Http;

namespace LaborRisk.Server.Desk;

/// <summary>Checks an act as somebody sent it.</summary>
internal static class ActForms
{
    public const int LongestNote = 1_000;
    public const int LongestKey = 200;
    private const int MostWorkers = 1_000_000;
    private const decimal MostYuan = 1_000_000_000_000m;

    /// <returns>The act, or what is wrong with it.</returns>
    public static (AlertAct? Act, Fault? Fault) Read(ActForm form, ActKind kind, string alertId, string by, string key)
    {
        if (key.Length is 0 or > LongestKey)
        {
            return (null, Faults.Field("Idempotency-Key", "缺少请求头或超过 200 个字符", "the header is missing or longer than 200 characters"));
        }

        if (kind == ActKind.Report && string.IsNullOrWhiteSpace(form.Note))
        {
            return (null, Faults.Field("note", "请填写反馈内容", "say what was found"));
        }

        if (form.Note?.Length > LongestNote || form.Outcome?.Note?.Length > LongestNote)
        {
            return (null, Faults.Field("note", "不超过 1000 个字", "at most 1,000 characters"));
        }

        if (kind == ActKind.Assign && string.IsNullOrWhiteSpace(form.To))
        {
            return (null, Faults.Field("to", "请选择交办对象", "say to whom"));
        }

        CaseOutcome? outcome = null;
        if (kind == ActKind.Resolve && Read(form.Outcome, out outcome) is { } fault)
        {
            return (null, fault);
        }

        var to = kind == ActKind.Assign ? form.To!.Trim() : null;
        return (new AlertAct(alertId, kind, by, key, string.IsNullOrWhiteSpace(form.Note) ? null : form.Note.Trim(), to, outcome), null);
    }

    private static Fault? Read(OutcomeForm? form, out CaseOutcome? outcome)
    {
        outcome = null;
        if (form?.Finding is not ("real" or "not_real" or "cannot_be_verified"))
        {
            return Faults.Field("finding", "请选择属实、不属实或无法核实", "must be real, not_real or cannot_be_verified");
        }

        if (form.Workers is < 0 or > MostWorkers)
        {
            return Faults.Field("workers", "人数应为 0 至 1000000", "workers must be 0 to 1,000,000");
        }

        if (form.Yuan is < 0 or > MostYuan)
        {
            return Faults.Field("yuan", "金额应为不小于 0 的元数", "yuan must not be negative");
        }

        outcome = new CaseOutcome(form.Finding, form.Workers, form.Yuan, form.Mediated, form.Note);
        return null;
    }
}
