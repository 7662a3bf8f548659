namespace LaborRisk.Ledger;

/// <summary>Which alerts somebody asks for. <c>null</c> = any.</summary>
/// <param name="Resolved">Closed by a person or not.</param>
/// <param name="Search">Part of the company's name, or an id from its beginning.</param>
/// <param name="After">Where the page before ended, as <see cref="AlertPage.Next"/> said.</param>
/// <param name="Size">Alerts a page.</param>
public sealed record AlertRequest(
    bool? Resolved = null, string? Level = null, string? Town = null, string? Topic = null, string? Search = null, PageMark? After = null,
    int Size = 50);

/// <summary>The last alert of a page, newest change first.</summary>
public readonly record struct PageMark(long ChangedMs, string AlertId)
{
    public override string ToString() => $"{ChangedMs}.{AlertId}";

    public static bool TryParse(string text, out PageMark mark)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        mark = dot > 0 && long.TryParse(text.AsSpan(0, dot), out var ms) ? new PageMark(ms, text[(dot + 1)..]) : default;
        return mark.AlertId is not null;
    }
}

/// <param name="Next"><c>null</c> = this is the last page.</param>
public sealed record AlertPage(IReadOnlyList<AlertRow> Items, PageMark? Next);
