using System.Globalization;

namespace LaborRisk.Bench.Detection.Headcount;

/// <summary>A company's staff in one month.</summary>
/// <param name="Month">Its first day.</param>
internal sealed record StaffMonth(string Company, DateOnly Month, double Staff)
{
    /// <param name="file">company, year, month, full_time, part_time, total</param>
    public static IEnumerable<StaffMonth> Read(string file) => File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Select(cells =>
        new StaffMonth(cells[0], new DateOnly(Whole(cells[1]), Whole(cells[2]), 1), Whole(cells[5])));

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
