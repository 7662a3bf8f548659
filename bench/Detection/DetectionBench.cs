using LaborRisk.Bench.Detection.Claims;
using LaborRisk.Bench.Detection.District;
using LaborRisk.Bench.Detection.Report;
using LaborRisk.Bench.Detection.Texts;

namespace LaborRisk.Bench.Detection;

/// <summary>
/// How well the product detects: real wage claims, labelled districts and query texts, each through <c>replay</c> and <c>evaluate</c>, held against
/// the promises. What data are not there is left out and said.
/// </summary>
internal static class DetectionBench
{
    private const string SeriesOfCounts = "B. 稀疏周计数 · Sparse weekly counts";
    private const string Headcount = "D. 用工人数 · Headcount";

    /// <returns>The page, and the pictures it shows.</returns>
    public static async Task<(string Text, Pictures Pictures)> RunAsync(DetectionRequest request, TextWriter progress)
    {
        var data = DataFolder.Find(request.Data);
        var folder = Directory.CreateTempSubdirectory("laborrisk-detection-").FullName;
        try
        {
            var page = new Page();
            var pictures = new Pictures();
            using var runner = new Runner(folder, progress);
            var claims = await ClaimsPart.RunAsync(data, request.Short, runner, page);
            Later(SeriesOfCounts, page);
            var districts = await new DistrictPart(data, request, runner, page, pictures).RunAsync();
            Later(Headcount, page);
            TextsPart.Run(data, request.Short, progress, page);
            return (page.Whole(claims.Concat(districts).Select(run => run.Score.ModelVersion)), pictures);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The place of a part that is measured by a bench of its own.</summary>
    private static void Later(string part, Page page)
    {
        page.Heading(part);
        page.Paragraph("尚未测量 · not measured yet.");
        page.LeaveOut(part);
    }
}
