namespace LaborRisk.Ledger.Tests;

/// <summary>What the child process does until it is killed: records surges of alerts, three to a transaction.</summary>
internal static class EndlessWriting
{
    public const int Together = 3;

    public static int Run(string path)
    {
        using var ledger = new Book(path);
        for (var number = 0; ; number += Together)
        {
            ledger.Alerts.Record([.. Enumerable.Range(number, Together).Select(i => Story.Raised($"a-{i:D6}", Story.East))]);
            if (number == 0)
            {
                Console.Out.WriteLine("writing");
            }
        }
    }
}
