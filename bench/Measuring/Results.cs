using System.Globalization;
using System.Runtime.InteropServices;

namespace LaborRisk.Bench.Measuring;

/// <summary>Where tables go: standard output, and a file for each bench.</summary>
internal sealed class Results(string folder)
{
    public string Folder => folder;

    /// <param name="name">Name of the bench and of its file.</param>
    public void Publish(string name, string heading, string tables)
    {
        var date = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var machine =
            $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSArchitecture} {System}, {RuntimeInformation.FrameworkDescription}, {date}";
        var page = $"## {heading}\n{machine}\n\n{tables}\n";
        Console.Out.Write(page);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name + ".md"), page);
    }

    private static string System =>
        OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : OperatingSystem.IsLinux() ? "Linux" : "unknown system";
}
