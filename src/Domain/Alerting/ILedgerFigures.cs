namespace LaborRisk.Domain;

/// <summary>The figures of the hazard ledger, for the wall.</summary>
public interface ILedgerFigures
{
    LedgerFigures Figures();
}
