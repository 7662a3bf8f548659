using System.Runtime.InteropServices;
using LaborRisk.RiskEngine.Events;
using LaborRisk.RiskEngine.Queries;

namespace LaborRisk.RiskEngine.State;

/// <summary>Writes a company's state field by field; companies nobody has heard of take one byte.</summary>
internal static class StateFile
{
    public static void Save(BinaryWriter writer, in CompanyState company, QueryModel queries)
    {
        var known = company.Queries.Sightings.Count > 0 || company.Queries.PastHour > 0 || company.Figures.Reports || company.Events is not null;
        writer.Write(known);
        if (!known)
        {
            return;
        }

        queries.Save(writer, company.Queries);
        Blit(writer, company.Figures);
        writer.Write(company.Events?.Length ?? 0);
        writer.Write(MemoryMarshal.AsBytes(company.Events.AsSpan()));
        Blit(writer, company.Told);
        writer.Write(company.Waiting);
        writer.Write(company.Active);
        writer.Write((byte)company.Level);
        writer.Write(company.ScoreTenths);
    }

    public static void Load(BinaryReader reader, ref CompanyState company, QueryModel queries)
    {
        company = default;
        if (!reader.ReadBoolean())
        {
            return;
        }

        queries.Load(reader, ref company.Queries);
        Unblit(reader, ref company.Figures);
        var events = reader.ReadInt32();
        company.Events = events == 0 ? null : new EventTrace[events];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(company.Events.AsSpan()));
        Unblit(reader, ref company.Told);
        company.Waiting = reader.ReadBoolean();
        company.Active = reader.ReadBoolean();
        company.Level = (Domain.RiskLevel)reader.ReadByte();
        company.ScoreTenths = reader.ReadInt16();
    }

    /// <summary>The bytes of a struct without references. Their layout is part of the checkpoint's version.</summary>
    private static void Blit<T>(BinaryWriter writer, in T value)
        where T : unmanaged
        => writer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    private static void Unblit<T>(BinaryReader reader, ref T value)
        where T : unmanaged
        => reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(new Span<T>(ref value)));
}
