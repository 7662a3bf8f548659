using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LaborRisk.Ingest;

/// <summary>
/// Notices accounts that search for many companies, as advisers, students and testers do: from the fourth company within seven days on
/// their queries count a quarter. Known by a hash of the epoch's key, so the count begins anew with each epoch.
/// </summary>
internal sealed class MassAccounts
{
    /// <summary>How much a query of such an account counts.</summary>
    public const float Weight = 0.25f;

    private const int WindowDays = 7;
    private const int Slots = 4;

    private readonly Dictionary<ulong, Visits> accounts = [];
    private int tidiedOn = int.MinValue;

    private record struct Visit(int Company, int Day);

    /// <summary>The four companies last asked about; an unused slot has day 0 (1970).</summary>
    [InlineArray(Slots)]
    private struct Visits
    {
        private Visit first;
    }

    /// <summary>Takes note of a query and says how much it counts, 0..1.</summary>
    /// <param name="day">District day of the query.</param>
    public float Weigh(ulong account, int company, int day)
    {
        if (day > tidiedOn)
        {
            Tidy(day);
        }

        Span<Visit> visits = CollectionsMarshal.GetValueRefOrAddDefault(accounts, account, out _);
        var slot = 0;
        for (var i = 0; i < Slots; i++)
        {
            if (visits[i].Company == company)
            {
                slot = i;
                break;
            }

            slot = visits[i].Day < visits[slot].Day ? i : slot;
        }

        var known = visits[slot].Company == company;
        visits[slot] = new Visit(company, known ? Math.Max(day, visits[slot].Day) : day);
        var companies = 0;
        foreach (var visit in visits)
        {
            companies += visit.Day > day - WindowDays ? 1 : 0;
        }

        return companies == Slots ? Weight : 1;
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(tidiedOn);
        writer.Write(accounts.Count);
        foreach (var (account, visits) in accounts)
        {
            writer.Write(account);
            foreach (var visit in visits)
            {
                writer.Write(visit.Company);
                writer.Write(visit.Day);
            }
        }
    }

    public static MassAccounts Load(BinaryReader reader)
    {
        var mass = new MassAccounts { tidiedOn = reader.ReadInt32() };
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var account = reader.ReadUInt64();
            Span<Visit> visits = CollectionsMarshal.GetValueRefOrAddDefault(mass.accounts, account, out _);
            for (var i = 0; i < Slots; i++)
            {
                visits[i] = new Visit(reader.ReadInt32(), reader.ReadInt32());
            }
        }

        return mass;
    }

    private void Tidy(int today)
    {
        tidiedOn = today;
        foreach (var (account, visits) in accounts)
        {
            // Two days more than the window: a late query is still weighed as of its own day.
            var latest = 0;
            foreach (var visit in visits)
            {
                latest = Math.Max(latest, visit.Day);
            }

            if (latest <= today - WindowDays - 2)
            {
                accounts.Remove(account);
            }
        }
    }
}
