using System.Globalization;

namespace LaborRisk.Bench.Detection.Report;

/// <summary>The kept report in the source tree: docs/evaluation.md with its pictures in docs/pictures.</summary>
internal static class PublishedReport
{
    private const string Head =
        "# 检测能力测评 · How well it detects\n\n"
        + "由 `./monitor bench detection --publish` 写成，勿手改；测法见 [测评](benches.md)。"
        + "Written by `./monitor bench detection --publish`: do not edit; how it is measured is in [the benches](benches.md).\n\n";

    /// <exception cref="InvalidOperationException">There is no source tree.</exception>
    public static void Write(string report, Pictures pictures)
    {
        var docs = Checkout.Find("docs")
            ?? throw new InvalidOperationException("没有找到 docs 文件夹 · --publish needs the source tree: there is no docs folder");
        var date = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        File.WriteAllText(
            Path.Combine(docs, "evaluation.md"), $"{Head}{date}。{report.Replace("](", "](pictures/", StringComparison.Ordinal)}");
        pictures.Write(Path.Combine(docs, "pictures"));
    }
}
