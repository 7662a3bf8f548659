using System.Globalization;

namespace LaborRisk.Bench.Detection.Headcount;

/// <summary>What happened to a company's headcount, from public records.</summary>
/// <param name="Month">First day of the month it happened in.</param>
/// <param name="IsTrap">A merger or a slip of the reporting, which must not be told as distress.</param>
/// <param name="IsVisible">Whether the headcount shows it at all.</param>
internal sealed record StaffingEvent(string Company, DateOnly Month, bool IsTrap, bool IsVisible)
{
    /// <param name="file">company, month (yyyy-MM), kind, expect, …</param>
    public static IEnumerable<StaffingEvent> Read(string file) => File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Select(cells =>
        new StaffingEvent(
            cells[0], DateOnly.ParseExact(cells[1] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture), cells[2] == "trap", cells[3] != "none"));
}
