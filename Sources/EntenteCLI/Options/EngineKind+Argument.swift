public import ArgumentParser
public import Entente

extension EngineKind: ExpressibleByArgument {}
