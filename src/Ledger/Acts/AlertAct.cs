namespace LaborRisk.Ledger;

/// <summary>One act of one person.</summary>
/// <param name="By">Name of whoever acts.</param>
/// <param name="Key">The caller's idempotency key: the same key from the same person is the same act.</param>
/// <param name="To">Officer to whom the alert is given; only for <see cref="ActKind.Assign"/>.</param>
/// <param name="Outcome">Only for <see cref="ActKind.Resolve"/>.</param>
public sealed record AlertAct(string AlertId, ActKind Kind, string By, string Key, string? Note, string? To, CaseOutcome? Outcome)
{
    internal string Id => Fingerprint.Of($"{By}|{Key}")[..32];
}

/// <summary>What came of it.</summary>
/// <param name="Finding"><c>real</c>, <c>not_real</c> or <c>cannot_be_verified</c>.</param>
/// <param name="Workers">People helped.</param>
/// <param name="Yuan">Money recovered for them.</param>
/// <param name="Mediated">Whether mediation settled it; <c>null</c> = it was not tried.</param>
public sealed record CaseOutcome(string Finding, int? Workers, decimal? Yuan, bool? Mediated, string? Note);
