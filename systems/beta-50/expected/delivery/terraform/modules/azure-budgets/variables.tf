variable "resource_group_id" {
  description = "Groupe de ressources payé."
  type        = string
  nullable    = false
}

variable "budgets" {
  description = "Budgets : montant par mois dans la monnaie de l'abonnement, et étiquettes dont les coûts comptent."
  type = map(object({
    name   = string
    amount = number
    tags   = optional(map(list(string)), {})
  }))
  nullable = false
}

variable "emails" {
  description = "Adresses prévenues."
  type        = list(string)
  default     = []
  nullable    = false
}
