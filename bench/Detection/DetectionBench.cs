using LaborRisk.Bench.Detection.Claims;
using LaborRisk.Bench.Detection.District;
using LaborRisk.Bench.Detection.Headcount;
using LaborRisk.Bench.Detection.Report;
using LaborRisk.Bench.Detection.Texts;
using LaborRisk.Bench.Detection.Weekly;

namespace LaborRisk.Bench.Detection;

/// <summary>
/// How well the product detects: real wage claims, labelled districts and query texts, each through <c>replay</c> and <c>evaluate</c>, held against
/// the promises. What data are not there is left out and said.
/// </summary>
internal static class DetectionBench
{
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
            WeeklyBench.Run(data, request.Short, progress, page);
            var districts = await new DistrictPart(data, request, runner, page, pictures).RunAsync();
            HeadcountBench.Run(data, progress, page);
            TextsPart.Run(data, request.Short, progress, page);
            return (page.Whole(claims.Concat(districts).Select(run => run.Score.ModelVersion)), pictures);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
