using System.Runtime.InteropServices;
using LaborRisk.RiskEngine.Events;
using LaborRisk.RiskEngine.Figures;
using LaborRisk.RiskEngine.Queries;

namespace LaborRisk.RiskEngine.State;

/// <summary>The state of all companies, in arrays by index: what every query needs apart from what only some companies have.</summary>
internal sealed class Companies(int count)
{
    /// <summary>Steps ahead of which memory is asked for: a company's state first, then what it points to.</summary>
    private const int FarAhead = 12;

    private const int NearAhead = 5;

    private readonly CompanyState[] states = new CompanyState[count];
    private readonly CompanyFigures[] figures = new CompanyFigures[count];
    private readonly EventTrace[]?[] events = new EventTrace[]?[count];

    public int Count => states.Length;

    public ReadOnlySpan<CompanyState> All => states;

    public ref CompanyState this[int company] => ref states[company];

    public ref CompanyFigures FiguresOf(int company) => ref figures[company];

    public ref EventTrace[]? EventsOf(int company) => ref events[company];

    /// <summary>
    /// Before step <paramref name="at"/>, asks for the state of a company some steps on, and for the sightings of one that is closer and whose
    /// state has come.
    /// </summary>
    /// <param name="companyAt">The company of a step; below 0 = none.</param>
    public void FetchAhead<T>(ReadOnlySpan<T> steps, int at, Func<T, int> companyAt, QueryModel queries)
    {
        if (at + FarAhead < steps.Length && companyAt(steps[at + FarAhead]) is >= 0 and var far)
        {
            Ahead.Fetch(ref states[far]);
            Ahead.Fetch(ref events[far]);
        }

        if (at + NearAhead < steps.Length && companyAt(steps[at + NearAhead]) is >= 0 and var near)
        {
            queries.FetchAhead(states[near].Queries, near);
        }
    }

    /// <summary>The same for what a score shows beside queries.</summary>
    public void FetchOthersAhead(ReadOnlySpan<int> steps, int at)
    {
        if (at + NearAhead >= steps.Length)
        {
            return;
        }

        var near = steps[at + NearAhead];
        if (events[near] is { } traces)
        {
            Ahead.Fetch(ref MemoryMarshal.GetArrayDataReference(traces));
        }

        if (states[near].Reports)
        {
            Ahead.Fetch(ref figures[near]);
        }
    }

    /// <summary>Writes everything about the companies; one nobody has heard of takes one byte.</summary>
    public void Save(BinaryWriter writer, QueryModel queries)
    {
        for (var i = 0; i < states.Length; i++)
        {
            ref readonly var company = ref states[i];
            var known = company.Queries.Sightings.Count > 0 || company.Queries.PastHour > 0 || company.Reports || events[i] is not null;
            writer.Write(known);
            if (known)
            {
                queries.Save(writer, company.Queries);
                Blit(writer, company.Told);
                writer.Write(company.Reports);
                writer.Write((byte)company.Level);
                writer.Write(company.ScoreTenths);
                writer.Write(company.Peak);
                writer.Write(company.PeakHour);
                Blit(writer, figures[i]);
                writer.Write(events[i]?.Length ?? 0);
                writer.Write(MemoryMarshal.AsBytes(events[i].AsSpan()));
            }
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote of the first <paramref name="saved"/> companies; nobody has heard of the others.</summary>
    public void Load(BinaryReader reader, int saved, QueryModel queries)
    {
        Array.Clear(states);
        Array.Clear(figures);
        Array.Clear(events);
        for (var i = 0; i < saved; i++)
        {
            ref var company = ref states[i];
            if (reader.ReadBoolean())
            {
                queries.Load(reader, ref company.Queries);
                Unblit(reader, ref company.Told);
                company.Reports = reader.ReadBoolean();
                company.Level = (Domain.RiskLevel)reader.ReadByte();
                company.ScoreTenths = reader.ReadInt16();
                company.Peak = reader.ReadSingle();
                company.PeakHour = reader.ReadInt32();
                Unblit(reader, ref figures[i]);
                var traces = reader.ReadInt32();
                events[i] = traces == 0 ? null : new EventTrace[traces];
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(events[i].AsSpan()));
            }
        }
    }

    /// <summary>The bytes of a struct without references. Their layout is part of the checkpoint's version.</summary>
    private static void Blit<T>(BinaryWriter writer, in T value)
        where T : unmanaged
        => writer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    private static void Unblit<T>(BinaryReader reader, ref T value)
        where T : unmanaged
        => reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(new Span<T>(ref value)));
}
