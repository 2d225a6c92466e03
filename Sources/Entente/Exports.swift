@_exported public import EntenteExport
@_exported public import EntenteExtraction
@_exported public import EntenteGraph
@_exported public import EntenteLanguage
@_exported public import EntenteMap
@_exported public import EntenteModel
@_exported public import EntenteQuery
@_exported public import EntenteSchema
