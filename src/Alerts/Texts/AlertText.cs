namespace LaborRisk.Alerts.Texts;

/// <summary>What one transition says to its readers.</summary>
internal readonly record struct AlertText(string Title, string Body)
{
    public static AlertText Of(string title, IEnumerable<string> lines) => new(title, string.Join('\n', lines));
}
