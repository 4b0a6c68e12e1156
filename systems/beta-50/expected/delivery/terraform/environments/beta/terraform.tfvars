# Les chiffres de cet environnement, tels que la description les donne.
# Donnés de l'extérieur, dans aucun fichier :
#   TF_VAR_subscription_id

# Région Azure de cet environnement.
location = "eastus2"

# Modèles d'IA : deepseek-v3, phi-4, deepseek-r1
models_eastus2 = {
  deployments = {
    deepseek-v3 = {
      model     = "DeepSeek-V3"
      publisher = "DeepSeek"
      type      = "GlobalStandard"
      # Ce qu'en a un abonnement est son quota.
      capacity = 1
    }
    phi-4 = {
      model     = "Phi-4-multimodal-instruct"
      publisher = "Microsoft"
      type      = "GlobalStandard"
      # Ce qu'en a un abonnement est son quota.
      capacity = 1
    }
    deepseek-r1 = {
      model     = "DeepSeek-R1"
      publisher = "DeepSeek"
      type      = "GlobalStandard"
      # Ce qu'en a un abonnement est son quota.
      capacity = 1
    }
  }
  # Les programmes hors d'Azure n'ont pas d'identité ici.
  keys_enabled = true
}

# Budgets
budgets = {
  budgets = {
    azure-ai = {
      name = "budget-beta-50-beta-azure-ai"
      # USD ; Azure compte dans la monnaie de l'abonnement.
      amount = 1000
    }
  }
}
