using System.Diagnostics;

namespace LaborRisk.WholeProduct.House;

/// <summary>What git keeps of the source tree; <c>null</c> where the tree is no clone or git is missing.</summary>
internal static class TrackedFiles
{
    public static IReadOnlyList<string>? Paths { get; } = List();

    private static string[]? List()
    {
        if (!Path.Exists(Path.Combine(Repository.Root, ".git")))
        {
            return null;
        }

        try
        {
            var ask = new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files", "-z"])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
            };
            using var git = Process.Start(ask)!;
            var paths = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? paths.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
