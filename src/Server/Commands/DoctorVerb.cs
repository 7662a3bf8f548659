using System.CommandLine;
using System.Text;

namespace LaborRisk.Server.Commands;

/// <summary>What is installed and in this build, and whether what it needs answers.</summary>
internal static class DoctorVerb
{
    public static Command Build()
    {
        var verb = new Command("doctor", "检查安装、可选部件和数据文件夹 · what is installed and whether it answers");
        verb.SetAction(_ => Print(Checkup.Everything(TimeProvider.System)));
        return verb;
    }

    private static int Print(IEnumerable<Finding> findings)
    {
        var broken = new List<string>();
        foreach (var finding in findings)
        {
            Console.WriteLine($"{Mark(finding.State)} {Padded(finding.What)} {finding.Says}");
            if (finding.State == FindingState.Broken)
            {
                broken.Add(finding.What);
            }
        }

        if (broken.Count == 0)
        {
            return CommandLine.Done;
        }

        throw new CommandFailedException($"需要处理 · needs attention: {string.Join("; ", broken)}");
    }

    private static char Mark(FindingState state) => state switch
    {
        FindingState.Good => '+',
        FindingState.Absent => '-',
        _ => '!',
    };

    /// <summary>A Chinese character is as wide as two Latin ones on a terminal.</summary>
    private static string Padded(string what) => what + new string(' ', Math.Max(0, 30 - what.EnumerateRunes().Sum(Width)));

    private static int Width(Rune rune) => rune.Value >= 0x2E80 ? 2 : 1;
}
