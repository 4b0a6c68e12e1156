variable "subscription_id" {
  description = "Abonnement Azure qui porte cet environnement."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", var.subscription_id))
    error_message = "Un abonnement est un GUID en minuscules."
  }
}

variable "location" {
  description = "Région Azure de cet environnement."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9]+$", var.location))
    error_message = "Une région s'écrit en minuscules sans espace, comme westeurope."
  }
}

variable "model" {
  description = "Modèles d'IA : model"
  type = object({
    deployments = map(object({
      model     = string
      publisher = string
      version   = optional(string)
      type      = string
      capacity  = number
    }))
    keys_enabled = bool
  })
  nullable = false
}
